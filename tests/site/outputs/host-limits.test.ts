import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { KeptFile } from "../../../src/core/kept-file.ts";
import type { PagePath } from "../../../src/core/types.ts";
import { describeLimits } from "../../../src/site/outputs/host-limits.ts";
import { measureSite } from "../../../src/site/outputs/site-size.ts";
import { groupOfOne } from "../../../src/site/views/output.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const MB = 1024 ** 2;

test("a site that every host takes is not spoken of", () => {
  expect(describeLimits({ files: 20_000, bytes: 1024 * MB, largest: 25 * MB })).toEqual([]);
});

test("each host that would refuse a site is told with the figures and what to do", () => {
  expect(describeLimits({ files: 20_001, bytes: 1500 * MB, largest: 26 * MB })).toEqual([
    'GitHub Pages would refuse this site: about 1.5 GB, at most 1 GB: leave large files out, media: { largest: "100 MB" } in the settings, or choose another host',
    'GitLab Pages would refuse this site: about 1.5 GB, at most 1 GB: leave large files out, media: { largest: "10 MB" } in the settings, or choose another host',
    "Cloudflare Pages would refuse this site: 20,001 files, at most 20,000; a file of 26 MB, at most 25 MB: choose another host",
  ]);
});

test("pages are weighed by a sample, media as they are known", () => {
  const out = makeTempFolder();
  mkdirSync(join(out, "posts"));
  const groups = Array.from({ length: 1000 }, (_, at) => {
    const path = `posts/${at}.html` as PagePath;
    writeFileSync(join(out, path), "x".repeat(100));
    return groupOfOne({ path, hash: "-", content: { kind: "copy", from: "posts", file: "-" } });
  });
  const file: KeptFile = { sha256: "ab", extension: "mp4", size: 5000, use: "video" };
  const media = { files: new Map([["ab", file]]), copies: 300 };
  expect(measureSite(1002, groups, out, media)).toEqual({
    ...{ files: 1002, bytes: 105_300, largest: 5000 },
  });
});
