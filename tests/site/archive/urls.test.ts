import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countryPath,
  datePath,
  markdownPath,
  numberedPath,
  postPath,
  rootOf,
  sitemapPartPath,
  sourcePath,
  tagPath,
} from "../../../src/site/archive/urls.ts";

const hash = "[0-9a-f]{10}";

const paths = [
  [postPath("/posts/a-4t9k2m7xqz.html"), /^posts\/a-4t9k2m7xqz\.html$/],
  [markdownPath("/posts/a-html-4t9k2m7xqz.html"), /^posts\/a-html-4t9k2m7xqz\.md$/],
  [countryPath("RU"), /^countries\/ru\.html$/],
  [datePath("2024-07"), /^dates\/2024-07\.html$/],
  [sitemapPartPath(2), /^sitemap-2\.xml$/],
  [numberedPath(datePath("2024"), 12), /^dates\/2024\/12\.html$/],
  [tagPath("uncharter"), /^tags\/uncharter\.html$/],
  [tagPath("un_charter"), new RegExp(`^tags/un-charter-${hash}\\.html$`)],
  [tagPath("мир"), new RegExp(`^tags/mir-${hash}\\.html$`)],
  [tagPath("和平"), new RegExp(`^tags/${hash}\\.html$`)],
  [sourcePath("Russian MFA 🇷🇺"), new RegExp(`^sources/russian-mfa-${hash}\\.html$`)],
  [sourcePath("../../etc/passwd"), new RegExp(`^sources/etc-passwd-${hash}\\.html$`)],
  [sourcePath("channel"), /^sources\/channel\.html$/],
  [sourcePath("Channel"), new RegExp(`^sources/channel-${hash}\\.html$`)],
  [sourcePath("a".repeat(200)), new RegExp(`^sources/a{60}-${hash}\\.html$`)],
  [sourcePath(""), new RegExp(`^sources/${hash}\\.html$`)],
] as const;

test.each(paths)("%s", (path, pattern) => {
  expect(path).toMatch(pattern);
});

describe("the page of a name", () => {
  const names = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("a", "A", "-", "_", " ", ".", "/", "é", "и", "和", "1") }),
  );

  test("is a plain file in its folder, whatever the name", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(sourcePath(name)).toMatch(/^sources\/[a-z0-9]+(?:-+[a-z0-9]+)*\.html$/);
      }),
    );
  });

  test("is no other name's, not even where case does not count", () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(names, (name) => {
        const path = sourcePath(name).toLowerCase();
        expect(seen.get(path) ?? name).toBe(name);
        seen.set(path, name);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["Russian MFA 🇷🇺", "和平", ""])(
    "is not that of a name made to look like it: %s",
    (name) => {
      const lookalike = sourcePath(name).slice("sources/".length, -".html".length);
      expect(sourcePath(lookalike)).not.toBe(sourcePath(name));
    },
  );
});

test.each([
  ["index.html", ""],
  ["posts/a.html", "../"],
  ["tags/un/1.html", "../../"],
])("the way from %s to the root is %j", (path, root) => {
  expect(rootOf(path as Parameters<typeof rootOf>[0])).toBe(root);
  const base = new URL(path, "https://a.example/x/");
  expect(new URL(root || "./", base).pathname).toBe("/x/");
});
