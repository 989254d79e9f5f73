import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { listAllSheets } from "../../src/app/all-sheets.ts";
import { checkConfig } from "../../src/app/config.ts";
import { wholeContent } from "../../src/platform/files/write-file.ts";
import { renderPage } from "../../templates/render.ts";
import { SITE } from "./summary.ts";
import { makeTempFolder } from "./temp-folder.ts";

interface ArchiveSettings {
  readonly postsPerPage?: number;
  readonly hasSearch?: boolean;
}

const TEMPLATES = resolve(import.meta.dirname, "../../templates");

/** The pages of an archive of these files, by path: each is made when it is asked for. */
export async function renderArchive(
  files: Readonly<Record<string, string>>,
  { hasSearch = false, ...settings }: ArchiveSettings = {},
): Promise<ReadonlyMap<string, () => string>> {
  const folder = makeTempFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const config = checkConfig({ ...SITE, timeZone: "UTC", ...settings }, "a test");
  const cache = { folder: makeTempFolder(), version: "test" };
  const sheets = await listAllSheets(TEMPLATES, folder, { ...config, hasSearch }, cache);
  return new Map(
    sheets.map(({ path, render }) => [
      path,
      (): string => Buffer.from(wholeContent(render(renderPage))).toString(),
    ]),
  );
}

/** A post file as a person may write it; the fields are YAML. */
export const postFile = (number: number, fields: string, body: string): string => {
  const id = `${number}`.padStart(10, "0");
  return `---\nid: "${id}"\n${fields}\npermalink: /posts/post-${id}.html\n---\n${body}\n`;
};
