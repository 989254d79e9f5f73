/** Loaded before anything else: what keeps the program from being loaded is a message, no stack. */
const { closeSync, openSync } = require("node:fs");
const { sep } = require("node:path");

const root = __dirname.slice(0, -"/bin".length);

// With ? in a path tsx cannot read TypeScript; with a backslash Node cannot load any module.
const refused = [...(sep === "\\" ? "?" : "?\\")].find((sign) => root.includes(sign));
if (refused !== undefined) {
  const expected = "expected a folder whose path Node can load modules from";
  end(`${JSON.stringify(root)}: ${expected}, found ${refused} in it; rename that folder`);
}

// Modules are loaded many at once, each by its file; what fails then says anything but why.
const FILES_AT_ONCE = 128;
const opened = [];
try {
  while (opened.length < FILES_AT_ONCE) opened.push(openSync(__filename));
} catch (error) {
  const expected = `expected to be allowed ${FILES_AT_ONCE} open files`;
  const advice = "raise the limit (ulimit -n 1024) and run the command again";
  end(`${root}: ${expected}, found ${error.code} at ${opened.length}; ${advice}`);
}
for (const file of opened) closeSync(file);

function end(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
