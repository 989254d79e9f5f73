import { describe, expect, test } from "vitest";
import { readDump } from "../../../../src/sources/read-dump.ts";
import { indexLines } from "../../../../src/sources/text/lines.ts";
import { beginsWithReference } from "../../../../src/sources/text/openings/continuation-words.ts";
import {
  expectRoles,
  likeliestOpenings,
  OPENS,
} from "../../../../src/sources/text/openings/opening-chain.ts";
import {
  beginsWithLink,
  endsInLink,
  isField,
  isLabels,
  isLink,
  isUnstopped,
} from "../../../../src/sources/text/openings/passage-features.ts";
import { linesOf, listPassages } from "../../../../src/sources/text/openings/passages.ts";
import { stemsOf } from "../../../../src/sources/text/openings/stems.ts";
import { readSequence } from "../../../../src/sources/text/sequence.ts";

describe("paragraphs that surely stand in one post", () => {
  const cases = [
    ["two paragraphs", ["One.", "Two."], ["One.", "Two."]],
    ["a list", ["One.", "• a", "• b", "Two."], ["One.|• a|• b", "Two."]],
    ["numbers", ["Steps", "1. a", "2️⃣ b", "2.5 million"], ["Steps|1. a|2️⃣ b", "2.5 million"]],
    ["after a colon", ["He said:", "Yes.", "No."], ["He said:|Yes.", "No."]],
    ["after a bold colon", ["**Why:**", "So."], ["**Why:**|So."]],
    ["bold type is no list", ["One.", "**Two**"], ["One.", "**Two**"]],
    [
      "a header and its text",
      ["Forwarded from A", "One.", "Two."],
      ["Forwarded from A|One.", "Two."],
    ],
    [
      "a header ends a list",
      ["One:", "Forwarded from A", "Two."],
      ["One:", "Forwarded from A|Two."],
    ],
  ] as const;
  test.each(cases)("%s", (_name, paragraphs, passages) => {
    const sequence = readSequence(indexLines(Buffer.from(paragraphs.join("\n\n"))));
    const found = listPassages(sequence).map((passage) => linesOf(sequence, passage).join("|"));
    expect(found).toEqual(passages);
  });
});

describe("words that refer to what was said", () => {
  const cases = [
    ["It rained all day.", true],
    ["«Это не так», — сказал он.", true],
    ["Водночас дощ. Він ущух.", false],
    ["Він ущух до вечора.", true],
    ["此外，雨停了。", true],
    ["Rain fell in the valley.", false],
    ["Италия выиграла.", false],
    ["", false],
  ] as const;
  test.each(cases)("%s", (text, expected) => {
    expect(beginsWithReference(text)).toBe(expected);
  });
});

describe("looks of lines", () => {
  const cases = [
    [isLabels, "🏷 #rain #town_news", true],
    [isLabels, "@some_news | https://a.example/b", true],
    [isLabels, "#rain in town", false],
    [isLabels, `${"https:".repeat(60)} no`, false],
    [isLabels, `${"#a_".repeat(120)} no`, false],
    [isLink, "👉 [Read on](https://a.example/b).", true],
    [isLink, "See [this](https://a.example/b)", false],
    [endsInLink, "See [this](https://a.example/b).", true],
    [endsInLink, "See https://a.example/b for more", false],
    [beginsWithLink, "🌧 [Rain](https://a.example/b) (photo)", true],
    [beginsWithLink, "Rain [here](https://a.example/b)", false],
    [isField, "Source: The Herald", true],
    [isField, "🔗 Photo credit：K. Elm", true],
    [isField, "＃：#rain #town", true],
    [isField, "The mayor of the town said: no", false],
    [isField, `Note: ${"it rained ".repeat(10)}`, false],
    [isUnstopped, "**A title**", true],
    [isUnstopped, "A sentence.", false],
    [isUnstopped, "#rain", false],
  ] as const;
  test.each(cases)("%o %s", (look, line, expected) => {
    expect(look(line)).toBe(expected);
  });

  test("a line of millions of signs is no link", () => {
    const line = "*".repeat(2e7);
    expect([isLink(line), beginsWithLink(line)]).toEqual([false, false]);
  });

  test("stems of a word are the same, signs in Chinese go by two", () => {
    expect(stemsOf("Reopened")).toEqual(stemsOf("reopens"));
    expect(stemsOf("дождями в")).toEqual(stemsOf("ДОЖДЯМИ"));
    expect(stemsOf("大雨停").size).toBe(2);
    expect(stemsOf("at 7 a.m.").size).toBe(0);
  });
});

describe("the chain of passages", () => {
  /** Each sign is a passage: one that looks like an opening, a closing, either alone, or neither. */
  const chainOf = (looks: string, rate = 0.5) => ({
    endings: new Float64Array(12).fill(rate),
    logLikelihoods: Float64Array.from(
      [...looks].flatMap((look) => likelihoods[look] ?? [0, 0, 0, 0]),
    ),
  });
  const likelihoods: Readonly<Record<string, readonly number[]>> = {
    "[": [-5, 0, -5, -5],
    "]": [-5, -5, 0, -5],
    "-": [0, -5, -5, -5],
    o: [-5, -5, -5, 0],
  };

  test.each(["[-]", "o[]o", "[-----------------]o", "[][][--]"])("%s", (looks) => {
    const expected = [...looks].map((look) => (look === "[" || look === "o" ? 1 : 0));
    expect([...likeliestOpenings(chainOf(looks))]).toEqual(expected);
  });

  test("roles of a passage add up to one, openings and endings are as many", () => {
    const { roles, ended, reached } = expectRoles(chainOf("[?]o??[-]?"));
    const sums = Array.from({ length: 10 }, (_, k) =>
      roles.slice(4 * k, 4 * k + 4).reduce((a, b) => a + b, 0),
    );
    for (const sum of sums) expect(sum).toBeCloseTo(1);
    const opened = roles.reduce((sum, value, at) => ((at % 4) & OPENS ? sum + value : sum), 0);
    expect(ended.reduce((a, b) => a + b, 0)).toBeCloseTo(opened);
    expect(reached[0]).toBeCloseTo(opened);
  });
});

const subjects = ["river", "school", "market", "bridge", "harbour", "orchard", "museum", "station"];
const verbs = ["reopened", "flooded", "moved", "was painted", "burned", "won a prize"];
const towns = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy"];

/** News of one to four paragraphs, which refer to each other. */
const news = (mark: (title: string, k: number) => string): readonly string[] =>
  Array.from({ length: 120 }, (_, k) => {
    const subject = subjects[k % 8] ?? "";
    const town = `${towns[k % 9]}ville${k}`;
    const all = [
      mark(`The ${subject} of ${town} ${verbs[k % 6]}.`, k),
      `It happened in ${town} at ${k % 12} o'clock, as the ${subject} keeper ${k} told us.`,
      `This ${subject} was built ${k + 20} years ago by the people of ${town}.`,
      `After that the mayor of ${town} went home.`,
    ];
    return all.slice(0, 1 + ((k * 7) % 4)).join("\n\n");
  });

const shapes = [
  ["an emoji opens posts", (title: string, k: number) => `${["🔥", "❗️", "🌧"][k % 3]} ${title}`],
  ["bold type opens posts", (title: string) => `**${title}**`],
  ["nothing but the words opens posts", (title: string) => title],
] as const;

/** A sentence about one subject, which refers to nothing. */
const said = (k: number, at: number): string =>
  `Of the ${subjects[k % 8]} in ${towns[k % 9]}ville the ${["mayor", "keeper", "baker"][at]} spoke.`;

const small = [
  [
    "a field and labels close posts",
    20,
    (k: number) => [
      `${subjects[k % 8]} of ${towns[k % 9]} ${verbs[k % 6]}`,
      said(k, 0),
      `This is why ${towns[k % 9]} mourns.`,
      ...(k % 3 === 0 ? [said(k, 1)] : []),
      `Source: ${towns[k % 7]} Herald`,
      "#town #news",
    ],
  ],
  [
    "lists of links",
    20,
    (k: number) => [
      `**The ${subjects[k % 8]} of ${towns[k % 9]} ${verbs[k % 6]}**`,
      said(k, 0),
      ...Array.from(
        { length: k % 4 },
        (_, at) => `${["🔥", "🌧", "🔵"][at]} [Part ${at} of ${k}](https://a.example/${k}/${at})`,
      ),
    ],
  ],
] as const;

describe("a small dump", () => {
  test.each(small)("%s", (_name, count, post) => {
    const texts = Array.from({ length: count }, (_, k) => post(k).join("\n\n"));
    const { posts } = readDump({ name: "x.txt", bytes: Buffer.from(texts.join("\n\n")) });
    expect(posts.map(({ body }) => body.text)).toEqual(texts);
  });
});

describe("posts of one to four paragraphs", () => {
  test.each(shapes)("%s", (_name, mark) => {
    const texts = news(mark);
    const found = new Set(
      readDump({ name: "x.txt", bytes: Buffer.from(texts.join("\n\n")) }).posts.map(
        ({ body }) => body.text,
      ),
    );
    const right = texts.filter((text) => found.has(text)).length;
    expect(right / texts.length).toBeGreaterThan(0.9);
  });

  test("the report says how they were told apart, and where that is unclear; nothing is lost", () => {
    const texts = news((title) => title).toSpliced(60, 0, "The mayor went home.");
    const bytes = Buffer.from(texts.join("\n\n"));
    const { remarks, posts } = readDump({ name: "x.txt", bytes });
    const messages = remarks.map(({ message }) => message);
    expect(messages[0]).toContain("told apart by how they usually begin and end");
    expect(messages.some((message) => message.includes("unclear whether a post begins"))).toBe(
      true,
    );
    expect(posts.map(({ body }) => body.text).join("\n\n")).toBe(bytes.toString("utf8"));
  });
});
