import { join } from "node:path";
import { z } from "zod";
import { ArchiveError } from "../../core/errors.ts";
import type { PagePath } from "../../core/types.ts";
import { hashFile } from "../../platform/files/hash-file.ts";
import { shortHash } from "../../store/outline.ts";
import { OWN_PAGES } from "../render/eleventy-setup.ts";
import { OWN_INPUTS, reachesFurther, stampInputs } from "../render/own-inputs.ts";
import type { OwnPages, OwnPagesOrder } from "../render/own-pages.ts";
import { archiveData } from "../views/archive-data.ts";
import type { OutputGroup } from "../views/output.ts";
import type { Bundle } from "./bundle.ts";

/** The name of the bundle of a person's own pages. */
export const OWN_BUNDLE = "own";

/** A person's own pages, with all that Eleventy copies. `version` is that of all pages. */
export const ownBundle = (order: OwnPagesOrder, version: string): Bundle<OwnPages> => ({
  name: OWN_BUNDLE,
  keyFor: ({ copied }) => {
    if (copied.some(reachesFurther)) return undefined;
    const { root, setup, context } = order;
    const inputs = stampInputs(root, [...OWN_INPUTS, ...copied]).map(
      ({ path }) => `${path}\u0000${hashFile(join(root, path))}`,
    );
    const data = JSON.stringify([archiveData(context), context.archive.extras]);
    return shortHash([version, setup?.version, data, ...inputs].join("\u0000"));
  },
  make: async (folder) => {
    // Most archives have none.
    const { renderOwnPages } = await import("../render/own-pages.ts");
    return renderOwnPages(order, folder);
  },
  readNote: (note) => ownPages.safeParse(note).data,
});

const ownPages = z.strictObject({
  navigation: z.array(
    z.strictObject({
      path: z.custom<PagePath>((path) => typeof path === "string"),
      label: z.string(),
    }),
  ),
  copied: z.array(z.string()),
});

/**
 * No file of a person's own may stand where an output of the archive does, or have a name that breaks
 * the manifest's lines. Throws an ArchiveError.
 */
export function refuseSharedAddresses(groups: readonly OutputGroup[], root: string): void {
  const paths = new Set<string>();
  const isOwn = ({ key }: OutputGroup): boolean => key.startsWith(`${OWN_BUNDLE} `);
  for (const group of groups) {
    if (isOwn(group)) for (const { path } of group.outputs) paths.add(path);
  }
  if (paths.size === 0) return;
  const refuse = (found: string): never => {
    throw new ArchiveError(
      { file: join(root, OWN_PAGES) },
      "pages with addresses of their own",
      found,
      "give it another name, or another permalink",
    );
  };
  for (const path of paths) {
    if (path.includes("\n")) refuse(`a line end in ${JSON.stringify(path)}`);
  }
  for (const group of groups) {
    if (isOwn(group)) continue;
    for (const { path } of group.outputs) {
      if (paths.has(path)) refuse(`one at ${path}, where a page of the archive stands`);
    }
  }
}
