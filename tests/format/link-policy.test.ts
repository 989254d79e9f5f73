import { expect, test } from "vitest";
import { isAllowedLink } from "../../src/format/link-policy.ts";

const links = [
  ...[["https://x.org", true] as const, ["HTTP://x.org", true] as const],
  ...[["mailto:a@b.c", true] as const, ["tg://resolve?domain=x", true] as const],
  ...[["../tags/x.html#top", true] as const, ["a/b:c", true] as const, ["?q=a:b", true] as const],
  ...[["javascript:x", false] as const, ["JaVaScRiPt:x", false] as const],
  ...[["java\nscript:x", false] as const, [" javascript:x", false] as const],
  ...[["\u0001javascript:x", false] as const, ["data:text/html,x", false] as const],
  ...[["vbscript:x", false] as const, ["file:///etc/passwd", false] as const],
  ...[["//x.org", false] as const, ["\\\\x.org", false] as const, ["/\\x.org", false] as const],
  ...[["https:x.org", false] as const, ["blob:https://x.org", false] as const],
];

test.each(links)("%j: %s", (href, allowed) => {
  expect(isAllowedLink(href)).toBe(allowed);
});
