import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { PagePath } from "../../core/types.ts";
import { readBytes } from "../../platform/files/read-source.ts";
import { shortHash } from "../../store/outline.ts";
import type { SiteIdentity } from "../views/context.ts";
import type { DataFile } from "../views/output.ts";

/**
 * Files that the site takes over from the templates as they are: the stylesheet, the icon, and the
 * scripts of the search page, which only a compiled program has.
 */
export const listAssets = (
  templates: string,
  { hasSearch }: Pick<SiteIdentity, "hasSearch"> = {},
): readonly DataFile[] =>
  [...listFolder(templates, "assets"), ...(hasSearch ? listFolder(templates, SCRIPTS) : [])].map(
    (file) => ({
      path: file.replace(SCRIPTS, "assets") as PagePath,
      hash: shortHash(readBytes(join(templates, file))),
      content: { kind: "copy", from: "templates", file },
    }),
  );

const SCRIPTS = "search-scripts";

const listFolder = (templates: string, folder: string): readonly string[] =>
  readdirSync(join(templates, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
