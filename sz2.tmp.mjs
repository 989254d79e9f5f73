import { build } from "esbuild";
const r = await build({ absWorkingDir: process.cwd(), stdin: { contents: 'import "./browser/search-page.ts";', resolveDir: "src/search" }, bundle: true, write: false, minify: true, format: "iife", platform: "browser", target: "es2022", metafile: true });
const o = Object.values(r.metafile.outputs)[0];
for (const [f, { bytesInOutput }] of Object.entries(o.inputs).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput)) console.log(bytesInOutput, f);
