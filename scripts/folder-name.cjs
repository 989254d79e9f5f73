/**
 * Loaded before anything else: in a folder with ? in its path tsx cannot read TypeScript, in one with
 * a backslash Node cannot load any module, and both would end in a stack trace.
 */
const { sep } = require("node:path");

const refused = [...(sep === "\\" ? "?" : "?\\")].find((sign) => __dirname.includes(sign));
if (refused !== undefined) {
  const place = JSON.stringify(__dirname.slice(0, -"/scripts".length));
  const expected = "expected a folder whose path Node can load modules from";
  process.stderr.write(`${place}: ${expected}, found ${refused} in it; rename that folder\n`);
  process.exit(1);
}
