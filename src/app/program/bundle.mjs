import { hash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { eldAsJson } from "./eld-as-json.mjs";
import { compileSearchScripts } from "./search-scripts.mjs";
import { listSources, SOURCES_FILE } from "./sources.mjs";

/**
 * The entry points, by their names in the compiled folder; shared code goes into chunks beside
 * them.
 */
const ENTRIES = {
  annals: "scripts/annals.ts",
  "define-archive": "src/app/define-archive.ts",
  "pool-worker": "src/platform/processes/pool-worker.ts",
  "import-tasks": "src/import/import-tasks.ts",
  "read-tasks": "src/store/read-tasks.ts",
  "media-tasks": "src/media/media-tasks.ts",
  "render-tasks": "src/site/render/render-tasks.ts",
  "index-tasks": "src/site/outputs/search/index-tasks.ts",
  "templates/pages.11ty": "templates/pages.11ty.ts",
};

/** Copied as they are. */
const COPIES = {
  "gazetteer.json": "src/annotate/countries/places/gazetteer.json",
  starter: "src/app/starter",
  "templates/assets": "templates/assets",
  "templates/scripts": "templates/scripts",
};

/** The folder of the scripts of the search page, among the templates. */
const SEARCH_SCRIPTS = "templates/search-scripts";

/** Compiled programs that were not run for this long are deleted, in milliseconds. */
const UNUSED = 7 * 86_400_000;

/** Drafts of this process so far, which may compile several at a time. */
let drafts = 0;

/**
 * The folder of a checkout's compiled program; made where none is of the very sources on disk, so that
 * a stale one is never run.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function bundleProgram(root) {
  const sources = listSources(root);
  const all = join(root, "node_modules/.cache/annals");
  const folder = join(all, hash("sha1", JSON.stringify(sources)).slice(0, 16));
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const draft = `${folder}.${process.pid}-${drafts++}.tmp`;
  await compile(root, draft, sources);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another command was faster.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  removeUnused(all);
  return folder;
}

/**
 * Compile a checkout's program into a folder.
 *
 * @param {string} root
 * @param {string} folder
 * @param {ReturnType<typeof listSources>} [sources]
 */
export async function compile(root, folder, sources = listSources(root)) {
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: folder,
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    external: listPackages(root).filter((name) => name !== "eld"),
    plugins: [eldAsJson],
    format: "esm",
    platform: "node",
    target: "node20.19",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  for (const [name, source] of Object.entries(COPIES)) {
    cpSync(join(root, source), join(folder, name), { recursive: true });
  }
  await compileSearchScripts(root, join(folder, SEARCH_SCRIPTS));
  writeFileSync(join(folder, SOURCES_FILE), JSON.stringify(sources));
}

/**
 * The packages that the program runs with.
 *
 * @param {string} root
 * @returns {readonly string[]}
 */
const listPackages = (root) =>
  Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).dependencies);

/** @param {string} all */
function removeUnused(all) {
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    const time = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - time > UNUSED) rmSync(folder, { recursive: true, force: true });
  }
}
