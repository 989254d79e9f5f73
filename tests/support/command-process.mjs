import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The folder of a compiled program, whose commands are run one after another in this process.
const [folder = ""] = process.argv.slice(2);
const { main } = await import(pathToFileURL(join(folder, "annals.js")).href);

/** What the command has written since the last answer. */
let written = { stdout: "", stderr: "" };
for (const name of /** @type {const} */ (["stdout", "stderr"])) {
  process[name].write = (/** @type {unknown} */ text) => {
    written[name] += String(text);
    return true;
  };
}

process.on("message", async (/** @type {import("./command-process.ts").Order} */ order) => {
  process.chdir(order.project);
  process.exitCode = 0;
  await main(order.words, { root: order.project, templates: join(folder, "templates") });
  process.send?.({ code: process.exitCode, ...written });
  written = { stdout: "", stderr: "" };
});
process.once("disconnect", () => process.exit());
