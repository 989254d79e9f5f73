import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { PagePath } from "../../core/types.ts";
import { readBytes } from "../../platform/files/read-source.ts";
import { shortHash } from "../../store/outline.ts";
import type { DataFile } from "../views/output.ts";

/** The stylesheet and the icon: files that the site takes over from the templates as they are. */
export const listAssets = (templates: string): readonly DataFile[] =>
  readdirSync(join(templates, "assets"))
    .sort()
    .map((name) => ({
      path: `assets/${name}` as PagePath,
      hash: shortHash(readBytes(join(templates, "assets", name))),
      content: { kind: "copy", from: "templates", file: `assets/${name}` },
    }));
