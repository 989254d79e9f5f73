import { build } from "esbuild";
const r = await build({ absWorkingDir: process.cwd(), stdin: { contents: 'import "./browser/search-page.ts";', resolveDir: "src/search" }, bundle: true, write: false, minifyWhitespace: true, format: "iife", platform: "browser", target: "es2022", outfile: "x.js" });
console.log(r.outputFiles[0].text);
