import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPermalinkOf } from "../../../src/core/field-values.ts";
import type { PostId } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { numberedPath, sourcePath, tagPath } from "../../../src/site/archive/urls.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { SITE, summary } from "../../support/summary.ts";

/** All names that Windows keeps: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICES: ReadonlySet<string> = new Set([
  ...["con", "prn", "aux", "nul", "conin$", "conout$"],
  ..."0123456789¹²³".split("").flatMap((digit) => [`com${digit}`, `lpt${digit}`]),
]);

/** What a path is called where neither case nor Unicode form counts. */
const folded = (path: string): string => path.normalize("NFC").toLowerCase();

const refused = (path: string): boolean =>
  folded(path)
    .split("/")
    .some(
      (name) => DEVICES.has(name.replace(/\..*/s, "").trim()) || /[. ]$|[<>:"\\|?*]/.test(name),
    );

const device = fc.constantFrom(...DEVICES);
const spelling = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.charAt(0).toUpperCase() + name.slice(1),
  (name: string) => `${name}.txt`,
  (name: string) => `${name}-`,
  (name: string) => `${name}1`,
  // Made to look like the address that another name has.
  (name: string) => sourcePath(name).slice("sources/".length, -".html".length),
);
const twin = fc.constantFrom(
  "é",
  "e\u0301",
  "É",
  "e",
  "ё",
  "Ё",
  "ß",
  "SS",
  "ı",
  "İ",
  "i",
  "I",
  "ﬁ",
  "fi",
);
const name = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(device, spelling).map(([word, spell]) => spell(word)) },
  twin,
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
  fc.constantFrom("1", "2", "index", "posts", "tags", "a-b", "a b", "a_b", "A-B"),
);

const posts = fc
  .tuple(
    fc.uniqueArray(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{10,12}$/), {
      minLength: 6,
      maxLength: 12,
    }),
    fc.array(name, { minLength: 1, maxLength: 6 }),
    fc.array(name, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(device, fc.constantFrom("-", "--", "x-", "/", ".")), {
      minLength: 12,
      maxLength: 12,
    }),
  )
  .map(([ids, tags, sources, heads]) =>
    ids.map((id, at) => {
      const [head, mark] = heads[at] ?? ["con", "-"];
      const written = `/posts/${head}${mark}${id}.html`;
      return summary(at, {
        id: id as PostId,
        hashtags: tags.map((tag) => tag.replace(/[\s#]/gu, "_")),
        forwardedFrom: sources[at % sources.length] ?? "A",
        // Only what the schema takes gets as far as a page.
        permalink: isPermalinkOf(id, written) ? written : `/posts/${id}.html`,
      });
    }),
  );

describe("the files of a site", () => {
  test("have names that every host takes, and differ in more than case and Unicode form", () => {
    let devices = 0;
    let numbered = 0;
    fc.assert(
      fc.property(posts, (given) => {
        const context = createContext(createArchive(allPosts(given), []), SITE);
        const paths = Array.from(listOutputs(context, "1"), ({ path }) => path);
        expect(paths.filter(refused)).toEqual([]);
        expect(new Set(paths.map(folded)).size).toBe(paths.length);
        const names = given.flatMap(({ hashtags, forwardedFrom = "" }) => [
          ...hashtags,
          forwardedFrom,
        ]);
        if (names.some((each) => DEVICES.has(folded(each)))) devices += 1;
        if (paths.some((path) => /^tags\/.*\/1\.html$/.test(path))) numbered += 1;
      }),
      { seed: 13, numRuns: 300 },
    );
    expect(devices).toBeGreaterThan(200);
    expect(numbered).toBeGreaterThan(200);
  });

  test.each([...DEVICES])("%s is no name of a page or a folder", (reserved) => {
    for (const spelt of [reserved, reserved.toUpperCase(), `${reserved}.html`]) {
      for (const front of [tagPath(spelt), sourcePath(spelt)]) {
        expect(front).not.toSatisfy(refused);
        expect(numberedPath(front, 1)).not.toSatisfy(refused);
      }
    }
  });
});
