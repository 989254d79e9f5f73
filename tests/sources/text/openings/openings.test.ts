import { describe, expect, test } from "vitest";
import { readDump } from "../../../../src/sources/read-dump.ts";
import { indexLines } from "../../../../src/sources/text/lines.ts";
import { measureCohesion, stemsOf } from "../../../../src/sources/text/openings/cohesion.ts";
import { CUE_WEIGHTS, CUES } from "../../../../src/sources/text/openings/cues.ts";
import { linesOf, listParagraphs } from "../../../../src/sources/text/openings/paragraphs.ts";
import { trainOnItself } from "../../../../src/sources/text/openings/self-training.ts";
import {
  isField,
  isLabels,
  isLink,
  type Traits,
  traitsOf,
} from "../../../../src/sources/text/openings/traits.ts";
import { readSequence, type Sequence } from "../../../../src/sources/text/sequence.ts";
import { createRandom } from "../../../../testing/random.ts";

const sequenceOf = (text: string): Sequence => readSequence(indexLines(Buffer.from(text)));

describe("paragraphs", () => {
  const cases = [
    ["stand between blank lines", "One.\nTwo.\n\n\nThree.", ["One.|Two.", "Three."]],
    ["begin at headers", "One.\nForwarded from A\nTwo.", ["One.", "Two."]],
    ["belong to a header before them", "Forwarded from A\n\nOne.\n\nTwo.", ["One.", "Two."]],
    ["a header alone", "One.\n\nForwarded from A", ["One.", "Forwarded from A"]],
  ] as const;
  test.each(cases)("%s", (_name, text, expected) => {
    const sequence = sequenceOf(text);
    const found = listParagraphs(sequence).map((one) => linesOf(sequence, one).join("|"));
    expect(found).toEqual(expected);
  });
});

describe("features of paragraphs", () => {
  const cases = [
    ["isItem", "• second", true],
    ["isItem", "2️⃣ second", true],
    ["isItem", "12. second", true],
    ["isItem", "**Second**", false],
    ["endsOpen", "He said:", true],
    ["endsOpen", "他说：", true],
    ["endsOpen", "He said.", false],
    ["isTitle", "Rain in the valley", true],
    ["isTitle", "Rain fell.", false],
    ["isTitle", "Rain\nin the valley", false],
    ["isTitle", "#rain", false],
    ["isFooter", "#rain\nin the valley", true],
    ["isFooter", "Source: The Herald\n👉 [Read on](https://a.example/b)", true],
    ["isFooter", "Source: The Herald\nIt rained.", false],
    ["endsInLabels", "It rained.\n#rain", true],
    ["sign", "🌧️ Rain", "🌧"],
    ["sign", "— Rain", "—"],
    ["sign", "**Rain**", ""],
  ] as const;
  test.each(cases)("%s of %j", (name, text, expected) => {
    expect(traitsOf(text.split("\n"))[name]).toBe(expected);
  });

  const lines = [
    [isLabels, "🏷 #rain #town_news", true],
    [isLabels, "@some_news | https://a.example/b", true],
    [isLabels, "#rain in town", false],
    [isLabels, `${"https:".repeat(60)} no`, false],
    [isLabels, `${"#a_".repeat(120)} no`, false],
    [isLink, "👉 [Read on](https://a.example/b).", true],
    [isLink, "See [this](https://a.example/b)", false],
    [isField, "Source: The Herald", true],
    [isField, "🔗 Photo credit：K. Elm", true],
    [isField, "＃：#rain #town", true],
    [isField, "The mayor of the town said: no", false],
    [isField, `Note: ${"it rained ".repeat(10)}`, false],
  ] as const;
  test.each(lines)("%o %s", (look, line, expected) => {
    expect(look(line)).toBe(expected);
  });

  test("a line of millions of signs is no link", () => {
    expect(isLink("*".repeat(2e7))).toBe(false);
  });
});

describe("words in common", () => {
  test("stems of a word are the same, signs in Chinese go by two", () => {
    expect(stemsOf("Reopened")).toEqual(stemsOf("reopens"));
    expect(stemsOf("дождями в")).toEqual(stemsOf("ДОЖДЯМИ"));
    expect(stemsOf("大雨停").size).toBe(2);
    expect(stemsOf("at 7 a.m.").size).toBe(0);
  });

  const cohesionOf = (texts: readonly string[]) => {
    const sequence = sequenceOf(texts.join("\n\n"));
    return measureCohesion(sequence, listParagraphs(sequence));
  };

  test("neighbours share rare words; a word of every paragraph is no evidence", () => {
    const texts = Array.from({ length: 60 }, (_, k) => `Tally ${1000 + Math.floor(k / 3)}`);
    const { near, ratio } = cohesionOf(texts);
    const shares = [...near.slice(0, 7)].map((value) => value > 0);
    expect(shares).toEqual([false, true, true, false, true, true, false]);
    expect(ratio).toBeGreaterThan(10);
  });

  test("where each paragraph stands for itself neighbours share no more than others", () => {
    const random = createRandom(1, 0);
    const texts = Array.from({ length: 500 }, () => `${10 + Math.floor(random() * 20)}`);
    const { ratio } = cohesionOf(texts);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.3);
  });
});

test("each cue has a weight", () => {
  expect(CUE_WEIGHTS).toHaveLength(CUES.length);
});

describe("self-training", () => {
  /** Each letter is a paragraph that opens and closes with this letter. */
  const openingsOf = (letters: string, cue: (letter: string, k: number) => number): string => {
    const traits: readonly Traits[] = [...letters].map((letter) => ({
      ...traitsOf([letter]),
      opening: [letter],
      closing: [letter],
    }));
    const cues = Float64Array.from([...letters], cue);
    const sure = Uint8Array.from(letters, (_, k) => (k === 0 ? 1 : 0));
    return [...trainOnItself(cues, traits, sure)].map((odds) => (odds > 0 ? "1" : "0")).join("");
  };

  test("what opens some posts by the cues opens the others, too", () => {
    const cue = (letter: string, k: number): number => (letter === "a" && k % 2 === 0 ? 2 : -1);
    expect(openingsOf("abcabcabc".repeat(6), cue)).toBe("100100100".repeat(6));
  });

  test("without any cue the first and the last paragraph show how posts begin and end", () => {
    expect(openingsOf("abcabcabc".repeat(6), () => -1)).toBe("100100100".repeat(6));
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
  [
    "an emoji opens posts",
    0.9,
    (title: string, k: number) => `${["🔥", "❗️", "🌧"][k % 3]} ${title}`,
  ],
  ["bold type opens posts", 0.9, (title: string) => `**${title}**`],
  // Cutting at every blank line finds a quarter: the posts of one paragraph.
  ["nothing but the words opens posts", 0.5, (title: string) => title],
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

describe("blank lines that stand between posts alone", () => {
  const cases = [
    ["posts of one line", (k: number) => [said(k * k, k % 3)]],
    ["posts of several lines", (k: number) => [said(k * k, k % 3), "#town", said(k * k, 0)]],
    ["posts that open alike", (k: number) => [`🔥 ${said(k * k * k, k % 2)}`]],
  ] as const;
  test.each(cases)("%s", (_name, post) => {
    const texts = Array.from({ length: 90 }, (_, k) => `${post(k).join("\n")} ${k}`);
    const { posts } = readDump({ name: "x.txt", bytes: Buffer.from(texts.join("\n\n")) });
    expect(posts.map(({ body }) => body.text)).toEqual(texts);
  });
});

describe("posts of one to four paragraphs", () => {
  test.each(shapes)("%s", (_name, least, mark) => {
    const texts = news(mark);
    const found = new Set(
      readDump({ name: "x.txt", bytes: Buffer.from(texts.join("\n\n")) }).posts.map(
        ({ body }) => body.text,
      ),
    );
    const right = texts.filter((text) => found.has(text)).length;
    expect(right / texts.length).toBeGreaterThan(least);
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
