import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileSearchScripts } from "../../src/app/program/search-scripts.mjs";
import { ROOT } from "./program-parts.ts";
import { makeTempFolder } from "./temp-folder.ts";

/** A folder of the project's templates with the scripts of the search page, as a compiled program has. */
export async function templatesWithScripts(): Promise<string> {
  const folder = makeTempFolder();
  const own = join(ROOT, "templates");
  for (const name of ["assets", "scripts"]) {
    cpSync(join(own, name), join(folder, name), { recursive: true });
  }
  const pages = "pages.11ty.ts";
  const { href } = pathToFileURL(join(own, pages));
  writeFileSync(join(folder, pages), `export * from ${JSON.stringify(href)};\n`);
  await compileSearchScripts(ROOT, join(folder, "search-scripts"));
  return folder;
}
