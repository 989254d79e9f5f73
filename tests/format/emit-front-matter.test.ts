import fc from "fast-check";
import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, YAML11_SCHEMA } from "js-yaml";
import { describe, expect, test } from "vitest";
import { emitFrontMatter, type FrontMatterData } from "../../src/format/emit-front-matter.ts";
import { scanFrontMatter } from "../../src/format/scan-front-matter.ts";
import { blockScalar, flowScalar } from "../../src/format/yaml-scalar.ts";
import { anyString, RUNS } from "../support/arbitraries.ts";

test("the layout of a post", () => {
  const yaml = emitFrontMatter({
    id: "4t9k2m7xqz",
    title: "Foreign Minister: New York",
    date: "2024-07-15",
    edtf: undefined,
    hashtags: ["UNCharterIsOurRules", "yes"],
    countries: ["NO", "RU"],
    mentions: [],
    forwardedFrom: "Russian MFA 🇷🇺",
    evidence: { date: 'line 77: "NYC"', countries: { NO: "#no", RU: 'title: "Russia"' } },
    seen: [{ dump: "000_e24.txt", lines: "76-80" }],
    permalink: "/posts/a-4t9k2m7xqz.html",
  });
  expect(yaml).toBe(
    [
      "id: 4t9k2m7xqz",
      'title: "Foreign Minister: New York"',
      'date: "2024-07-15"',
      'hashtags: [UNCharterIsOurRules, "yes"]',
      'countries: ["NO", RU]',
      "mentions: []",
      "forwardedFrom: Russian MFA 🇷🇺",
      "evidence:",
      `  date: 'line 77: "NYC"'`,
      `  countries: {"NO": "#no", RU: 'title: "Russia"'}`,
      "seen:",
      "  - {dump: 000_e24.txt, lines: 76-80}",
      "permalink: /posts/a-4t9k2m7xqz.html",
      "",
    ].join("\n"),
  );
});

const scalars = [
  ["words", "Foreign Minister's, visit [1]", "Foreign Minister's, visit [1]"],
  ["an emoji first", "❗️ Comment", "❗️ Comment"],
  ["a blank before a sign", "issue #5", '"issue #5"'],
  ["a colon before a blank", "UN: peace", '"UN: peace"'],
  ["a colon inside", "10:30h", '"10:30h"'],
  ["an address", "https://x.org", "https://x.org"],
  ["quotation marks", 'the "rules"', 'the "rules"'],
  ["a quotation mark first", '"rules" it\'s', "'\"rules\" it''s'"],
  ["a line end", "a\nb", '"a\\nb"'],
  ["invisible signs", "a\u200bb\u202ec\ufeff\u2028", '"a\\u200bb\\u202ec\\ufeff\\u2028"'],
  ["a blank that does not break", "a\u00a0b", "a\u00a0b"],
  ["the same last", "a\u00a0", '"a\u00a0"'],
  ["Norway", "NO", '"NO"'],
  ["half an emoji", "\ud83d", '"\\ud83d"'],
] as const;

test.each(scalars)("%s", (_name, value, yaml) => {
  expect(blockScalar(value)).toBe(yaml);
});

test("more is quoted inside lists and maps", () => {
  expect(["a, b", "x]", "https://x.org", "2024-07", "{", "a b"].map(flowScalar)).toEqual([
    ...['"a, b"', '"x]"', '"https://x.org"', "2024-07", '"{"', "a b"],
  ]);
});

const flatMap = fc.dictionary(anyString, anyString, { maxKeys: 3 }).filter(hasPlainKeys);
const data: fc.Arbitrary<FrontMatterData> = fc.record(
  {
    id: anyString,
    title: anyString,
    hashtags: fc.array(anyString, { maxLength: 4 }),
    evidence: fc.record({ date: anyString, countries: flatMap }, { requiredKeys: ["date"] }),
    sources: flatMap.filter((map) => Object.keys(map).length > 0),
    seen: fc.array(fc.record({ dump: anyString, lines: anyString }), { maxLength: 3 }),
  },
  { requiredKeys: ["id"] },
);

function hasPlainKeys(map: Readonly<Record<string, string>>): boolean {
  return !Object.hasOwn(map, "__proto__");
}

describe.each([
  ["as Annals reads YAML", FAILSAFE_SCHEMA],
  ["as YAML 1.2 has it", CORE_SCHEMA],
  ["as YAML 1.1 has it", YAML11_SCHEMA],
])("any strings come back, %s", (_name, schema) => {
  test("from what was written", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(load(emitFrontMatter(value), { schema })).toEqual(value);
      }),
      RUNS,
    );
  });
});

describe("reading without a YAML parser", () => {
  test("gives what was written or nothing", () => {
    fc.assert(
      fc.property(data, (value) => {
        const read = scanFrontMatter(emitFrontMatter(value));
        if (read !== undefined) expect(read).toEqual(value);
      }),
      RUNS,
    );
  });

  test("agrees with the YAML parser on any lines, or gives nothing", () => {
    const line = fc.tuple(fc.constantFrom("a: ", "b: ", "  c: ", "  - ", "", "a:"), anyString);
    const yaml = fc
      .array(line.map(([start, end]) => `${start}${end}\n`))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(yaml, (source) => {
        const read = scanFrontMatter(source);
        if (read !== undefined && source !== "") {
          expect(load(source, { schema: FAILSAFE_SCHEMA })).toEqual(read);
        }
      }),
      RUNS,
    );
  });

  const foreign = [
    ...["a:  b\n", "a: 'b'\n", "a: b # c\n", "a: b", "a: b\na: b\n", "a: [b,c]\n", "- a\n", "a\n"],
    ...['a: "\\x"\n', "seen:\n- {a: b}\n", "a: [b\n", "a: |\n  b\n", "a: NO\n", "a: b\n\n"],
  ];

  test.each(foreign)("leaves %j to the parser", (yaml) => {
    expect(scanFrontMatter(yaml)).toBeUndefined();
  });
});
