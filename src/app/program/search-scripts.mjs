import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the second script takes from the first, which has it anyway, by modules of src/search. */
const SHARED = {
  "bytes/byte-reader": ["ByteReader"],
  "bytes/utf8": ["fromUtf8", "toUtf8"],
  "postings/dictionary": ["blocksOf", "columnName", "lengthsName"],
  "postings/post-list": ["lowerBound", "NO_POSTS"],
  "query/load-facts": ["loadFacts"],
  "query/parse-query": ["cleanQuery", "readItems"],
  "query/query": ["wantedTerms"],
  "query/search-index": ["searchIndex"],
  "words/split": ["splitText"],
  "words/term": ["termOf"],
  "browser/element": ["byId", "element"],
  "browser/fill-form": ["fillForm"],
  "browser/help": ["showHelp"],
  "browser/more": ["MORE"],
  "browser/notes": ["note", "partAddress"],
  "browser/page-names": ["dateLabel", "nameOf"],
  "browser/page-address": ["addressOf", "readAddress"],
  "browser/result-card": ["resultCard"],
  "browser/run-search": ["runSearch"],
  "browser/total": ["countPosts", "formatCount"],
};
const NAMES = Object.values(SHARED).flat();

/** The scripts' entries; the first is all that first results need. */
const ENTRIES = {
  search: [
    'import "./browser/search-page.ts";',
    ...Object.entries(SHARED).map(
      ([module, names]) => `import { ${names.join(", ")} } from "./${module}.ts";`,
    ),
    `globalThis.annalsShared = [${NAMES.join(", ")}];`,
  ].join("\n"),
  "search-more": 'import "./browser/search-more.ts";',
};

/** @type {import("esbuild").Plugin} */
const fromFirstScript = {
  name: "from-first-script",
  setup: ({ onLoad }) => {
    for (const [module, names] of Object.entries(SHARED)) {
      const path = ["search", ...module.split("/")].join("[/\\\\]");
      const contents = names.map(
        (name) => `export const ${name} = annalsShared[${NAMES.indexOf(name)}];`,
      );
      onLoad({ filter: new RegExp(`[/\\\\]${path}\\.ts$`) }, () => ({
        contents: contents.join("\n"),
        loader: "js",
      }));
    }
  },
};

/**
 * Compile the scripts of the search page into a folder, as classic scripts, which a page loads from a
 * folder, too; beside each the same in readable form, `search.source.js`.
 *
 * @param {string} root
 * @param {string} folder
 */
export async function compileSearchScripts(root, folder) {
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  for (const [name, contents] of Object.entries(ENTRIES)) {
    for (const minify of [true, false]) {
      const { outputFiles } = await build({
        // Names of modules in the readable source are the same wherever the project stands.
        absWorkingDir: root,
        stdin: { contents, resolveDir: join(root, "src/search") },
        plugins: name === "search" ? [] : [fromFirstScript],
        ...{ bundle: true, write: false, minify, format: "iife", platform: "browser" },
        // Browsers that have DecompressionStream for raw deflate know all of it.
        target: "es2022",
        charset: "utf8",
        logLevel: "warning",
      });
      const source = `${name}.source.js`;
      const text = outputFiles[0]?.text ?? "";
      const file = join(folder, minify ? `${name}.js` : source);
      writeFileSync(file, minify ? `// ${source}\n${text}` : text);
    }
  }
}
