import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { copyProject } from "../incremental/project.ts";
import { listTree } from "./file-tree.ts";
import { runAnnalsWarm } from "./run-script.ts";

/** A small archive with something of everything, built by the project's own commands. */
export interface MiniSite {
  /** A copy of the project, with settings, dumps and posts of its own. */
  readonly project: string;
  readonly posts: string;
  readonly out: string;
  /** The path of the page whose address has these words in it. */
  readonly pageOf: (slug: string) => string;
  /** The paths of the pages that hold all of these words. */
  readonly pagesWith: (...words: readonly string[]) => readonly string[];
}

/** Where the archive says it stands: below a host's root. */
export const ADDRESS = "https://archive.example/some/archive/";

/** An asset that is no text: the first bytes of a picture. */
export const PICTURE = {
  path: "assets/dot.png",
  bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff]),
};

const SETTINGS = {
  title: "Water Papers",
  description: "What was said of water, kept as it was said.",
  url: ADDRESS,
  language: "en-GB",
  timeZone: "UTC",
  postsPerPage: 5,
};

const ROOT = resolve(import.meta.dirname, "../..");
const DUMPS = join(ROOT, "tests/fixtures/mini-site");

/** Build the archive, correct some posts, let others move away, and build it again. */
export async function buildMiniSite(): Promise<MiniSite> {
  const project = copyProject();
  const posts = join(project, "posts");
  const out = join(project, "_site");
  for (const file of [".eleventy.ts", "tsconfig.json"])
    cpSync(join(ROOT, file), join(project, file));
  const config = `export default ${JSON.stringify(SETTINGS)};\n`;
  writeFileSync(join(project, "archive.config.ts"), config);
  cpSync(DUMPS, join(project, "dumps"), { recursive: true });
  mkdirSync(posts);
  writeFileSync(join(project, "templates", PICTURE.path), PICTURE.bytes);
  await buildOrThrow(project);

  const fileOf = (slug: string): string => only(listTree(posts), slug, ".md");
  const correct = (slug: string, from: string | RegExp, to: string): void => {
    const path = join(posts, fileOf(slug));
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  };
  correct("a-note-on-procedure", /^edtf: .*$/m, "edtf: 2024-06~");
  correct("reading-room-closes", /^title: .*$/m, "title: No more reading");
  correct(
    "reading-room-opens",
    "Books may be read",
    "**Books** may be [read](https://example.org/) <b onclick=alert(1)>aloud</b>",
  );
  const opens = fileOf("reading-room-opens").replace(/^.*\//, "").replace(/md$/, "html");
  writeFileSync(
    join(posts, "moved.txt"),
    `/posts/open-0000000001.html -> /posts/${opens}\n/posts/gone-0000000002.html gone 2024-08-01 "Not of this channel."\n`,
  );
  await buildOrThrow(project);
  return {
    project,
    posts,
    out,
    pageOf: (slug) => only(listTree(out), slug, ".html"),
    pagesWith: (...words) =>
      listTree(out).filter((path) => {
        if (!path.endsWith(".html")) return false;
        const html = readFileSync(join(out, path), "utf8");
        return words.every((word) => html.includes(word));
      }),
  };
}

const buildOrThrow = async (project: string): Promise<void> => {
  const { code, stdout, stderr } = await runAnnalsWarm({ project, words: ["build"] });
  if (code !== 0) throw new Error(`the build ended in ${code}:\n${stdout}${stderr}`);
};

const only = (paths: readonly string[], slug: string, ending: string): string => {
  const [path, ...more] = paths.filter((name) => name.includes(slug) && name.endsWith(ending));
  if (path === undefined || more.length > 0) throw new Error(`not one ${slug}: ${path} ${more}`);
  return path;
};
