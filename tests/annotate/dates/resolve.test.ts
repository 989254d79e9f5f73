import { describe, expect, test } from "vitest";
import { findDateClues } from "../../../src/annotate/dates/clues.ts";
import { resolveDates } from "../../../src/annotate/dates/resolve.ts";
import type { DateSequence } from "../../../src/core/types.ts";

/** A dump of posts given by their texts; a post's key is its place, or stands before a bar. */
const dump = (texts: readonly string[], name = "dump", first = 0): DateSequence => ({
  name,
  posts: texts.map((text, at) => ({ key: String(first + at), clues: findDateClues(text) })),
});

const edtfs = (sequences: readonly DateSequence[]): readonly (string | undefined)[] =>
  Array.from(resolveDates(sequences).values(), ({ edtf }) => edtf);

// Shaped as the project's own dump is; the whole of it is tested with the import.
const SEED = [
  [
    "❗️ Comment on a resolution\nRead in full",
    "../2023-05-05",
    "before the next dated post, of 2023-05-05",
  ],
  ["📰 The minister’s article (May 5, 2023)\nRead in full", "2023-05-05", 'line 1: "May 5, 2023"'],
  [
    "📰 Article by the minister (October 10, 2023)\nText",
    "2023-10-10",
    'line 1: "October 10, 2023"',
  ],
  [
    "7️⃣9️⃣ years ago, on June 26, 1945, the Charter was signed\nText\nRemarks (New York, April 24, 2023):",
    "2024-06-26",
    'line 1: "79 years ago, on June 26, 1945" (1945 + 79)',
  ],
  [
    "🛬 The minister arrives in New York\n📍 NYC, July 15, 2024\n#UN",
    "2024-07-15",
    'line 2: "NYC, July 15, 2024"',
  ],
  [
    "Press release on a meeting (New York, July 16, 2024)\nText\nAt their meeting on July 5.",
    "2024-07-16",
    'line 1: "New York, July 16, 2024"',
  ],
  [
    "#UN\n🇨🇭 On July 16, the minister met with a colleague in 2023−2024.",
    "2024-07-16",
    'line 2: "On July 16"; the year from the posts around it',
  ],
  [
    "🇧🇭 On July 16, the minister met another\nThe visit to Moscow on May 22-23.",
    "2024-07-16",
    'line 1: "On July 16"; the year from the posts around it',
  ],
] as const;

describe("a dump shaped as the seed", () => {
  const whole = resolveDates([dump(SEED.map(([text]) => text))]);

  test.each(
    SEED.map(([text, edtf, evidence], at) => [text.slice(0, 40), at, edtf, evidence] as const),
  )("%s", (_text, at, edtf, evidence) => {
    const isDay = !edtf.includes("/");
    expect(whole.get(String(at))).toEqual({ ...(isDay && { date: edtf }), edtf, evidence });
  });

  test("turned round, it has the same dates", () => {
    const posts = SEED.map(([text], at) => ({ key: String(at), clues: findDateClues(text) }));
    const turned = resolveDates([{ name: "dump", posts: posts.toReversed() }]);
    for (const [key, date] of whole) expect(turned.get(key)).toEqual(date);
  });

  test("cut at any two places, it has the same dates", () => {
    const texts = SEED.map(([text]) => text);
    for (let first = 0; first <= texts.length; first++) {
      for (let second = first; second <= texts.length; second++) {
        const parts = [
          dump(texts.slice(second), "part-10", second),
          dump(texts.slice(0, first), "part-1"),
          dump(texts.slice(first, second), "part-2", first),
        ];
        expect(resolveDates(parts)).toEqual(whole);
      }
    }
  });
});

describe("one dump", () => {
  const cases = [
    ["no date at all", ["A", "B"], [undefined, undefined]],
    [
      "bounds on both sides",
      ["A", "B (May 5, 2023)", "C", "D (July 16, 2024)", "E"],
      ["../2023-05-05", "2023-05-05", "2023-05-05/2024-07-16", "2024-07-16", "2024-07-16/.."],
    ],
    [
      "the newest first",
      ["A", "B (July 16, 2024)", "C", "D (May 5, 2023)", "E"],
      ["2024-07-16/..", "2024-07-16", "2023-05-05/2024-07-16", "2023-05-05", "../2023-05-05"],
    ],
    [
      "between two posts of one day",
      ["A (May 5, 2023)", "B", "C (May 5, 2023)", "D (May 6, 2023)"],
      ["2023-05-05", "2023-05-05", "2023-05-05", "2023-05-06"],
    ],
    [
      "one day only: which way time runs is not known",
      ["A", "B (May 5, 2023)", "C"],
      [undefined, "2023-05-05", undefined],
    ],
    [
      "an outlier",
      ["A (May 5, 2023)", "B (May 5, 2099)", "C (May 7, 2023)", "D (May 8, 2023)"],
      ["2023-05-05", "2023-05-05/2023-05-07", "2023-05-07", "2023-05-08"],
    ],
    [
      "a stray at the end",
      ["A (May 5, 2023)", "B (May 6, 2023)", "C (May 7, 2023)", "D (May 5, 2099)"],
      ["2023-05-05", "2023-05-06", "2023-05-07", "2023-05-07/.."],
    ],
    [
      "years from both sides, over New Year",
      [
        "A (Minsk, December 28, 2023)",
        "On December 30, he met",
        "On January 2, he met",
        "D (Minsk, March 1, 2024)",
      ],
      ["2023-12-28", "2023-12-30", "2024-01-02", "2024-03-01"],
    ],
    [
      "years step by step, behind the last dated post",
      [
        "A (May 5, 2023)",
        "B (October 10, 2023)",
        "On December 30, he met",
        "On January 2, he met",
        "On March 5, he met",
      ],
      ["2023-05-05", "2023-10-10", "2023-12-30", "2024-01-02", "2024-03-05"],
    ],
    [
      "years before the first dated post",
      [
        "On December 30, he met",
        "On January 2, he met",
        "C (Minsk, March 1, 2024)",
        "D (Minsk, March 2, 2024)",
      ],
      ["2023-12-30", "2024-01-02", "2024-03-01", "2024-03-02"],
    ],
    [
      "a day of the past, without its year",
      ["A (July 15, 2024)", "B (July 16, 2024)", "📍 Minsk, July 10"],
      ["2024-07-15", "2024-07-16", "2024-07-16/.."],
    ],
    [
      "the day of the week tells the year",
      ["A (May 5, 2021)", "Minsk, Tuesday, July 16", "C (May 5, 2026)"],
      ["2021-05-05", "2024-07-16", "2026-05-05"],
    ],
    [
      "a year that cannot be told",
      ["A (May 5, 2021)", "Minsk, November 16", "C (May 5, 2026)"],
      ["2021-05-05", "2021-05-05/2026-05-05", "2026-05-05"],
    ],
    ["no year anywhere", ["On July 16, he met", "On July 17, he met"], [undefined, undefined]],
    [
      "a range",
      ["A (May 5, 2024)", "B (Minsk, May 22-23, 2024)", "C", "D (June 1, 2024)"],
      ["2024-05-05", "2024-05-22/2024-05-23", "2024-05-22/2024-06-01", "2024-06-01"],
    ],
    [
      "a range that its neighbours narrow",
      ["A (May 5, 2024)", "B (May 23, 2024)", "C (Minsk, May 22-23, 2024)"],
      ["2024-05-05", "2024-05-23", "2024-05-23"],
    ],
    [
      "a month",
      ["A (May 5, 2024)", "B (June 2024)", "C (July 16, 2024)"],
      ["2024-05-05", "2024-06", "2024-07-16"],
    ],
    [
      "a month that its neighbours narrow",
      ["A (May 5, 2024)", "B (June 2024)", "C (June 16, 2024)"],
      ["2024-05-05", "2024-06-01/2024-06-16", "2024-06-16"],
    ],
    [
      "figures that can be read in two ways",
      ["A (Minsk, May 1, 2024)", "The day 05/07/2024\n05/07/2024", "C (Minsk, May 9, 2024)"],
      ["2024-05-01", "2024-05-07", "2024-05-09"],
    ],
    [
      "openings that tell of other days",
      [
        "A (May 5, 2024)",
        "On May 6, he left",
        "On April 1, he met",
        "On June 9, he met",
        "E (May 8, 2024)",
      ],
      [
        "2024-05-05",
        "2024-05-05/2024-05-08",
        "2024-05-05/2024-05-08",
        "2024-05-05/2024-05-08",
        "2024-05-08",
      ],
    ],
  ] as const;

  test.each(cases)("%s", (_name, texts, expected) => {
    expect(edtfs([dump(texts)])).toEqual(expected);
  });

  test("evidence tells what was refused, and why", () => {
    const dates = resolveDates([
      dump([
        "A (May 5, 2023)",
        "B (May 5, 2026)",
        "C (May 7, 2023)",
        "D (May 5, 2099)",
        "E\nMinsk, April 1",
      ]),
    ]);
    expect(Array.from(dates.values(), ({ evidence }) => evidence)).toEqual([
      'line 1: "May 5, 2023"',
      'between the posts around it, of 2023-05-05 and 2023-05-07; line 1: "May 5, 2026" refused: breaks the order of the dump',
      'line 1: "May 7, 2023"',
      'after the last dated post, of 2023-05-07; line 1: "May 5, 2099" refused: decades away from all other dates',
      'after the last dated post, of 2023-05-07; line 2: "Minsk, April 1" refused: no dated post is near enough to tell its year',
    ]);
  });

  test("two dumps pasted into one", () => {
    const month = (name: string) =>
      Array.from({ length: 12 }, (_, at) => `A (${name} ${at + 1}, 2024)`);
    const days = edtfs([dump([...month("May"), "undated", ...month("April")])]);
    expect(days[11]).toBe("2024-05-12");
    expect(days[12]).toBeUndefined();
    expect(days[13]).toBe("2024-04-01");
  });
});

describe("fixed dates", () => {
  const place = (key: string, text: string, fixed?: string) => ({
    key,
    clues: findDateClues(text),
    ...(fixed !== undefined && { fixed }),
  });

  test("stand, and bind their neighbours", () => {
    const posts = [
      place("a", "A", "2024-07-15T18:45:00+03:00"),
      place("b", "B (May 5, 1999)"),
      place("c", "C (May 5, 1999)", "2024-07-16"),
      place("d", "D", "2024-07~"),
      place("e", "E", "2025-01/2025-06"),
    ];
    expect([...resolveDates([{ name: "dump", posts }]).values()]).toMatchObject([
      { date: "2024-07-15T18:45:00+03:00", edtf: "2024-07-15T18:45:00+03:00" },
      { edtf: "2024-07-15/2024-07-16" },
      { date: "2024-07-16", edtf: "2024-07-16" },
      { edtf: "2024-07~" },
      { edtf: "2025-01/2025-06" },
    ]);
  });

  test("stand where they break the order, and then bind nobody", () => {
    const texts = ["A (May 1, 2024)", "B (May 2, 2024)", "C", "D (May 3, 2024)", "E (May 4, 2024)"];
    const posts = texts.map((text, at) =>
      place(String(at), text, at === 2 ? "2019-01-01" : undefined),
    );
    expect(edtfs([{ name: "dump", posts }])).toEqual([
      "2024-05-01",
      "2024-05-02",
      "2019-01-01",
      "2024-05-03",
      "2024-05-04",
    ]);
  });
});

describe("many dumps", () => {
  const may = ["A (May 1, 2024)", "B", "C (May 5, 2024)", "D", "E (May 9, 2024)"];
  const april = ["F (April 2, 2024)", "G", "H (May 3, 2024)", "I", "J (May 8, 2024)"];

  test("two dumps whose times overlap do not disturb each other", () => {
    const both = resolveDates([dump(may, "a"), dump(april, "b", 5)]);
    expect([...both.values()]).toEqual([
      ...resolveDates([dump(may)]).values(),
      ...resolveDates([dump(april)]).values(),
    ]);
  });

  test("a dump of one post of another time keeps its date", () => {
    const dates = edtfs([
      dump(may, "a"),
      dump(["X (January 7, 2020)"], "b", 5),
      dump(april, "c", 6),
    ]);
    expect(dates[5]).toBe("2020-01-07");
  });

  test("a dump given twice changes nothing", () => {
    expect(resolveDates([dump(may, "a"), dump(may, "b")])).toEqual(resolveDates([dump(may, "a")]));
  });

  test("two exports that overlap narrow each other's bounds", () => {
    const dates = edtfs([
      dump(["A (May 1, 2024)", "B", "C (May 3, 2024)", "D"], "a"),
      dump(["B", "C (May 3, 2024)", "D", "E (May 5, 2024)"], "b", 1),
    ]);
    expect(dates).toEqual([
      "2024-05-01",
      "2024-05-01/2024-05-03",
      "2024-05-03",
      "2024-05-03/2024-05-05",
      "2024-05-05",
    ]);
  });

  test("a post seen in two times is of the earlier: the later is a copy", () => {
    const earlier = {
      name: "a",
      posts: [
        { key: "x", clues: [], fixed: "2024-01-01" },
        { key: "y", clues: [] },
        { key: "z", clues: [], fixed: "2024-01-03" },
      ],
    };
    const later = {
      name: "b",
      posts: [
        { key: "u", clues: [], fixed: "2023-06-01" },
        { key: "v", clues: [], fixed: "2023-06-02" },
        { key: "y", clues: [] },
        { key: "w", clues: [], fixed: "2023-06-03" },
      ],
    };
    expect(resolveDates([earlier, later]).get("y")?.edtf).toBe("2023-06-02/2023-06-03");
  });
});
