import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The folder of a compiled program, run again and again in this process.
const [folder = ""] = process.argv.slice(2);
const { main } = await import(pathToFileURL(join(folder, "annals.js")).href);

/** What the command has written since the last answer. */
let output = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (/** @type {unknown} */ text) => {
    output += String(text);
    return true;
  };
}

process.on("message", async (/** @type {readonly string[]} */ words) => {
  process.exitCode = 0;
  await main(words, { root: process.cwd(), templates: join(folder, "templates") });
  process.send?.({ code: process.exitCode, output });
  output = "";
});
process.once("disconnect", () => process.exit());
