import { expect, test } from "vitest";
import { formatBytes, parseBytes } from "../../../src/platform/text/format-bytes.ts";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KB"],
  [1536, "1.5 KB"],
  [50 * 1024 ** 2, "50 MB"],
  [1.5 * 1024 ** 3, "1.5 GB"],
  [3000 * 1024 ** 4, "3000 TB"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
  expect(parseBytes(text)).toBe(bytes);
});

test.each(["", "MB", "-1 MB", "1,5 MB", "1 XB", "50 MB more"])("%j is no amount", (text) => {
  expect(parseBytes(text)).toBeUndefined();
});
