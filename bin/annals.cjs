#!/usr/bin/env node
// CommonJS: in a folder whose name Node cannot load modules from it still says so.
require("./preflight.cjs");
const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { dirname, join } = require("node:path");
const { pathToFileURL } = require("node:url");

enableCompileCache?.();
// Eleventy's own watch mode alone needs what it would start a thread for, through which all imports go.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";

const root = dirname(__dirname);
const load = (path) => import(pathToFileURL(path).href);

/** The folder of the compiled program: a package ships it, a checkout makes it where its code changed. */
async function findProgram() {
  if (!existsSync(join(root, "src"))) return join(root, "dist");
  const { bundleProgram } = await load(join(root, "src/app/program/bundle.mjs"));
  return bundleProgram(root);
}

async function run() {
  const folder = await findProgram();
  const { main } = await load(join(folder, "annals.js"));
  await main(process.argv.slice(2), { root, templates: join(folder, "templates") });
}

run().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
