import { describe, expect, test } from "vitest";
import { readDump } from "../../../../src/sources/read-dump.ts";

const pad = (n: number): string => String(n).padStart(2, "0");

/** Ten o'clock on a day of 2024, counted from 0: `01.01.2024 10:00`. */
const at = (day: number, clock = "10:00"): string => {
  const date = new Date(Date.UTC(2024, 0, 1 + day));
  return `${pad(date.getUTCDate())}.${pad(date.getUTCMonth() + 1)}.${date.getUTCFullYear()} ${clock}`;
};

const desktop = (day: number, text = `notice ${day}`, name = "Harbour"): string =>
  `${name}, [${at(day)}]\n${text}\n`;
const phone = (day: number, text = `note ${day}`, name = "Harbour"): string =>
  `[${at(day)}] ${name}: ${text}\n`;
const extension = (day: number, text = `entry ${day}`, name = "Harbour"): string =>
  `${name} [${at(day, "10:00:05")}]\n${text}\n`;
const whatsapp = (day: number, text = `word ${day}`, name = "Harbour"): string =>
  `[${at(day).slice(0, 10).replaceAll(".", "/")}, 10:00:05] ${name}: ${text}\n`;
const android = (day: number, text = `line ${day}`, name = "Harbour"): string =>
  `${at(day).slice(0, 10).replaceAll(".", "/")}, 10:00 - ${name}: ${text}\n`;

/** Posts of some days with one client, the last day excluded. */
const days = (from: number, to: number, write = (day: number): string => desktop(day)): string[] =>
  Array.from({ length: to - from }, (_, k) => write(from + k));

const dump = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join("\n");

const quote = "Skipper, [12.12.2023 09:00]\nis the pier open?\n\nPilot, [12.12.2023 09:05]\nno";
const phoneQuote = "[12.12.2023 09:00] Skipper: is the pier open?\n[12.12.2023 09:05] Pilot: no";

/** Name, dump, number of posts, number of lines that the report names, and a text among the posts. */
const rows = [
  ["one form", dump(days(0, 40)), 40, 0, "notice 39"],
  ["own name on the phone, time goes on", dump(days(0, 40), days(40, 43, phone)), 43, 0, "note 42"],
  ["the phone's lines first", dump(days(0, 3, phone), days(3, 43)), 43, 0, "note 0"],
  ["the phone's lines between", dump(days(0, 20), phone(20), days(21, 43)), 43, 0, "note 20"],
  ["one line of the phone at the end", dump(days(0, 40), phone(40)), 41, 0, "note 40"],
  ["two clients half and half", dump(days(0, 20), days(20, 40, phone)), 40, 0, "note 39"],
  [
    "two clients by turns",
    dump(days(0, 20).flatMap((text, k) => [text, phone(k)])),
    40,
    0,
    "note 19",
  ],
  [
    "two clients, the second from the start again",
    dump(days(0, 20), days(0, 20, phone)),
    40,
    0,
    "note 3",
  ],
  [
    "two channels with a client each",
    dump(
      days(0, 20),
      days(0, 20, (day) => phone(day, `other ${day}`, "Lighthouse")),
    ),
    40,
    0,
    "other 7",
  ],
  ["desktop after the phone", dump(days(0, 40, phone), days(40, 43)), 43, 0, "notice 42"],
  ["the extension after the desktop", dump(days(0, 40), extension(40)), 41, 0, "entry 40"],
  ["WhatsApp after the desktop", dump(days(0, 40), whatsapp(40)), 41, 0, "word 40"],
  ["WhatsApp on Android after the desktop", dump(days(0, 40), android(40)), 41, 0, "line 40"],
  ["the extension alone", dump("Your Telegram History\n", days(0, 9, extension)), 10, 0, "entry 8"],
  ["WhatsApp alone", dump(days(0, 9, whatsapp)), 9, 0, "word 8"],
  ["WhatsApp on Android alone", dump(days(0, 9, android)), 9, 0, "line 8"],
  [
    "newest first, the phone's lines on top",
    dump(days(40, 43, phone).reverse(), days(0, 40).reverse()),
    43,
    0,
    "note 42",
  ],
  [
    "newest first, own name, where time does not allow it",
    dump(days(20, 40).reverse(), phone(30), days(0, 20).reverse()),
    40,
    1,
    `notice 20\n\n${phone(30)}`.trim(),
  ],
  [
    "no order of time, own name",
    dump(
      days(0, 40).map((_, k) => desktop((k * 17) % 40)),
      phone(5),
    ),
    41,
    0,
    "note 5",
  ],
  [
    "no order of time, a head without a blank line before it",
    `${dump(days(0, 40).map((_, k) => desktop((k * 17) % 40))).trim()}\n${desktop(5)}\n${desktop(39)}`,
    42,
    0,
    "notice 5",
  ],
  [
    "another name on the phone, three lines",
    dump(
      days(0, 40),
      days(40, 43, (day) => phone(day, "x", "Lighthouse")),
    ),
    40,
    3,
    undefined,
  ],
  [
    "another name in the same form, time goes on",
    dump(days(0, 40), desktop(40, "guest", "Lighthouse"), days(41, 43)),
    43,
    0,
    "guest",
  ],
  [
    "a quoted chat in the same form",
    dump(days(0, 20), desktop(20, `Overheard:\n\n${quote}`), days(21, 43)),
    43,
    2,
    `Overheard:\n\n${quote}`,
  ],
  [
    "a quoted chat in another form",
    dump(days(0, 20), desktop(20, `Overheard:\n${phoneQuote}`), days(21, 43)),
    43,
    2,
    `Overheard:\n${phoneQuote}`,
  ],
  [
    "a quoted chat in the last post",
    dump(days(0, 40), desktop(40, `Overheard:\n${phoneQuote}`)),
    41,
    2,
    `Overheard:\n${phoneQuote}`,
  ],
  [
    "a quoted chat in a short dump",
    dump(desktop(0), desktop(1, `Overheard:\n${phoneQuote}`), desktop(2)),
    3,
    2,
    `Overheard:\n${phoneQuote}`,
  ],
  [
    "own words of old, quoted in another form",
    dump(days(0, 20), desktop(20, `As we said:\n${phone(3).trim()}`), days(21, 43)),
    43,
    1,
    `As we said:\n${phone(3).trim()}`,
  ],
  [
    "own words of old, quoted in the same form without a blank line",
    dump(days(0, 20), desktop(20, `As we said:\n${desktop(3).trim()}`), days(21, 43)),
    43,
    1,
    `As we said:\n${desktop(3).trim()}`,
  ],
  [
    "a time in brackets in a news text",
    dump(days(0, 20), desktop(20, "[20.01.2024 18:45] The storm arrives"), days(21, 43)),
    43,
    1,
    "[20.01.2024 18:45] The storm arrives",
  ],
  [
    "a timetable to come in a news text",
    dump(
      days(0, 20),
      desktop(20, "[25.01.2024 18:45] First ferry\n[26.01.2024 18:45] Second ferry"),
      days(21, 43),
    ),
    43,
    2,
    "[25.01.2024 18:45] First ferry\n[26.01.2024 18:45] Second ferry",
  ],
  [
    "a time at the end of a text",
    dump(days(0, 20), desktop(20, "Updated [20.01.2024 18:45:10]"), days(21, 43)),
    43,
    1,
    "Updated [20.01.2024 18:45:10]",
  ],
  [
    "a list of dates with dashes",
    dump(days(0, 20), desktop(20, "25/01/2024, 18:45 - Ferry: first"), days(21, 43)),
    43,
    0,
    "25/01/2024, 18:45 - Ferry: first",
  ],
  [
    "a second copy that overlaps, in the same form",
    dump(days(0, 20), days(15, 40)),
    45,
    0,
    "notice 39",
  ],
  [
    "a second copy that overlaps, glued on",
    `${dump(days(0, 20)).trim()}\n${dump(days(15, 40))}`,
    45,
    0,
    "notice 39",
  ],
  [
    "a channel that was renamed",
    dump(
      days(0, 3, (day) => desktop(day, `old ${day}`, "Old Harbour")),
      days(3, 43),
    ),
    43,
    0,
    "old 2",
  ],
  [
    "a group of many names",
    dump(days(0, 40).map((_, k) => desktop(k, `said ${k}`, `Reader ${k % 7}`))),
    40,
    0,
    "said 39",
  ],
] as const;

test("a time with a name that closes the posts of a dump without heads is a text", () => {
  const text = dump(days(0, 9, (day) => `First ${day}\nUpdated [${at(day, "10:00:05")}]\n`));
  expect(readDump({ name: "x.txt", bytes: Buffer.from(text) }).shape).toBe("blank-lines");
});

test("a list of dates is no chat", () => {
  const text = dump(days(0, 9, (day) => `${android(day, "opens", `Pier ${day}`)}\nat noon\n`));
  expect(readDump({ name: "x.txt", bytes: Buffer.from(text) }).shape).not.toBe("telegram");
});

describe("several forms and names in one dump", () => {
  test.each(rows)("%s", (_name, text, count, named, among) => {
    const { posts, remarks, shape } = readDump({ name: "x.txt", bytes: Buffer.from(text) });
    const texts = posts.map(({ body }) => body.text);
    expect(shape).toBe("telegram");
    expect(texts).toHaveLength(count);
    if (among !== undefined) expect(texts).toContain(among);
    const lines = remarks.filter(({ message }) => message.includes("looks like a message header"));
    expect(lines).toHaveLength(named);
  });

  test("a phone's lines have their own times, without the name", () => {
    const { posts } = readDump({
      name: "x.txt",
      bytes: Buffer.from(dump(days(0, 40), phone(40, "Crane: still"))),
    });
    expect(posts.at(-1)).toMatchObject({
      body: { text: "Crane: still" },
      postedAt: { kind: "local", local: "2024-02-10T10:00:00" },
    });
  });

  test("the report names the lines that are taken for text", () => {
    const { remarks } = readDump({
      name: "x.txt",
      bytes: Buffer.from(dump(days(0, 20), desktop(20, `Overheard:\n${phoneQuote}`))),
    });
    expect(remarks.map(({ line }) => line)).toEqual([63, 64]);
  });

  test("the extension's forwards name their source", () => {
    const text = `Harbour [16.07.2024 18:45:10]\n{{FWD: Some, News, 15.07.2024 08:00:00}}\na\n\nHarbour [16.07.2024 18:46:10]\nb`;
    const { posts } = readDump({ name: "x.txt", bytes: Buffer.from(text) });
    expect(posts).toMatchObject([
      {
        forwardedFrom: "Some, News",
        postedAt: { kind: "local", local: "2024-07-16T18:45:10" },
        body: { text: "a" },
      },
      { postedAt: { kind: "local", local: "2024-07-16T18:46:10" }, body: { text: "b" } },
    ]);
  });
});
