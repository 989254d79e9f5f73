import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkOrCopy } from "../../../src/platform/files/link-file.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

function makeFiles() {
  const root = makeTempFolder();
  const [from, to, temporary] = ["from", "there/to", "staging/1.tmp"].map((path) =>
    join(root, path),
  );
  writeFileSync(from ?? "", "content");
  return { root, from: from ?? "", to: to ?? "", temporary: temporary ?? "" };
}

test("a file gets a second name, and a third time nothing more", () => {
  const { root, from, to, temporary } = makeFiles();
  for (let time = 0; time < 2; time++) {
    linkOrCopy(from, to, temporary);
    expect(statSync(to).ino).toBe(statSync(from).ino);
    expect(readdirSync(join(root, "staging"))).toEqual([]);
  }
});

test("what stands there is replaced, not written into, and so is a temporary file", () => {
  const { root, from, to, temporary } = makeFiles();
  const precious = join(root, "precious");
  writeFileSync(precious, "precious");
  for (const folder of ["there", "staging"]) mkdirSync(join(root, folder));
  linkSync(precious, to);
  linkSync(precious, temporary);
  linkOrCopy(from, to, temporary);
  expect(readFileSync(to, "utf8")).toBe("content");
  expect(readFileSync(precious, "utf8")).toBe("precious");
});

test("a file that others may not read is copied, so that a site can show it", () => {
  const { from, to, temporary } = makeFiles();
  chmodSync(from, 0o200);
  chmodSync(from, 0o600);
  linkOrCopy(from, to, temporary);
  expect(statSync(to).ino).not.toBe(statSync(from).ino);
  expect(readFileSync(to, "utf8")).toBe("content");
});

test("a file that is missing is told of by its path", () => {
  const { root, to, temporary } = makeFiles();
  const missing = join(root, "missing");
  expect(() => linkOrCopy(missing, to, temporary)).toThrow(/missing: .*ENOENT/);
});
