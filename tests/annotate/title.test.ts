import fc from "fast-check";
import { expect, test } from "vitest";
import { findTitle, findTitleLine } from "../../src/annotate/title.ts";

const cases: readonly (readonly [name: string, text: string, title: string])[] = [
  ["a plain first line", "Budget adopted\nDetails below", "Budget adopted"],
  ["blank lines before it", "\n \n\t\nBudget adopted", "Budget adopted"],
  ["a bare hashtag line before it", "#News #Budget\nBudget adopted", "Budget adopted"],
  ["hashtags among emoji before it", "🔥 #News | #Budget 🔥\nBudget adopted", "Budget adopted"],
  ["a hashtag inside the sentence stays", "#Budget adopted at last", "#Budget adopted at last"],
  ["a bare link before it", "https://example.org/a-b\nBudget adopted", "Budget adopted"],
  ["a rule before it", "***\n———\nBudget adopted", "Budget adopted"],
  ["leading emoji", "❗️❗️ Budget adopted", "Budget adopted"],
  ["leading flags", "🇷🇺🇭🇺 Talks in Budapest", "Talks in Budapest"],
  ["a flag of a part of a country", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 Elections", "Elections"],
  ["an emoji of several signs", "👩🏽‍🚀👨‍👩‍👧 Launch day", "Launch day"],
  ["trailing emoji", "Launch day 🚀🚀", "Launch day"],
  [
    "emoji inside stay where others trail",
    `Launch ${"🚀 ".repeat(30)}day 🚀 🚀`,
    `Launch ${"🚀 ".repeat(30)}day`,
  ],
  ["an emoji inside stays", "Launch 🚀 day", "Launch 🚀 day"],
  ["bullets", "• – Budget adopted", "Budget adopted"],
  ["a dash before a number is a minus", "-5 °C tonight", "-5 °C tonight"],
  ["a number sign stays", "№ 5 is alive", "№ 5 is alive"],
  ["opening quotes and brackets stay", "«Budget» (draft) adopted", "«Budget» (draft) adopted"],
  ["inverted marks stay", "¿Qué pasa?", "¿Qué pasa?"],
  ["keycaps are digits", "7️⃣9️⃣ years ago", "79 years ago"],
  ["keycaps without variation selectors", "7⃣9⃣ years ago", "79 years ago"],
  ["the keycap of ten", "🔟 facts", "10 facts"],
  ["variation selectors go", "I ❤️ peace", "I ❤ peace"],
  ["blanks collapse", "Budget\u00a0 \t adopted  today", "Budget adopted today"],
  ["bold marks of Markdown go", "**Budget** adopted", "Budget adopted"],
  ["three asterisks are a word", "What the f***", "What the f***"],
  [
    "links of Markdown are their words",
    "[Budget](https://example.org/x?y=1) adopted",
    "Budget adopted",
  ],
  ["controls and overrides go", "Bud\u0007get\u202e adopted\u200f", "Budget adopted"],
  ["joiners inside words stay", "می\u200cخواهم", "می\u200cخواهم"],
  ["lone surrogates go", "Budget\ud83d adopted", "Budget adopted"],
  ["only hashtags", "🎉\n#One #Two\n#Three", "#One #Two"],
  ["only a link", "🎉\nhttps://example.org", "https://example.org"],
  ["hashtags rather than emoji", "🎉\n#One", "#One"],
  ["only emoji", "🎉🎉\n🔥", "🎉🎉"],
  ["only what cannot be seen", "\u200b\u2060", "…"],
  ["blank", " \n\t ", ""],
  ["empty", "", ""],
  ["a line of numbers says something", "1945\nYalta", "1945"],
  ["a colon goes on", "Army spokesman:\nThe bridge is open", "Army spokesman: The bridge is open"],
  ["behind a blank line", "Army spokesman:\n\n🌉 The bridge", "Army spokesman: The bridge"],
  ["behind hashtags", "Army spokesman:\n#News\nThe bridge", "Army spokesman: The bridge"],
  ["a colon below a flag", "🇷🇺\nИз заявления:\nМост открыт", "Из заявления: Мост открыт"],
  ["a colon in bold", "**Army spokesman:**\nThe bridge", "Army spokesman: The bridge"],
  ["a wide colon", "发言人：\n大桥已经开放。", "发言人：大桥已经开放。"],
  ["two colons", "Army:\nSpokesman:\nThe bridge", "Army: Spokesman: The bridge"],
  ["no more than two lines lead up", "A:\nB:\nC:\nD", "A: B: C:"],
  ["a colon that nothing follows", "Army spokesman:\n#News", "Army spokesman:"],
  ["a colon inside stays", "Army: the bridge\nIt is open", "Army: the bridge"],
  [
    "a long line with a colon says enough",
    `${"the ministers talk on ".repeat(4)}:\nThe bridge`,
    `${"the ministers talk on ".repeat(4)}:`,
  ],
  ["a bare name", "Мария Захарова\nМост открыт", "Мария Захарова: Мост открыт"],
  ["a name with initials", "А. Б. Иванов\nМост открыт", "А. Б. Иванов: Мост открыт"],
  ["a lone word with a sign", "Срочно!\nМост открыт", "Срочно! Мост открыт"],
  ["a lone word in brackets", "[ARCHIVE]\nThe bridge", "[ARCHIVE] The bridge"],
  ["a lone Arabic word", "عاجل\nالجسر مفتوح الآن", "عاجل: الجسر مفتوح الآن"],
  ["two signs of Chinese", "快讯\n大桥已经开放", "快讯: 大桥已经开放"],
  ["a Chinese sentence has no blanks", "大桥已经开放\n今天开放", "大桥已经开放"],
  ["a Latin name in one", "NASA发布新照片\n今天发布", "NASA发布新照片"],
  ["names only", "Anna Berg\nCarl Dahl\nMore", "Anna Berg: Carl Dahl"],
  ["a date line", "July 16, 2024\nThe bridge", "July 16, 2024: The bridge"],
  [
    "a dateline",
    "Москва, 16 июля 2024 года\nМост открыт",
    "Москва, 16 июля 2024 года: Мост открыт",
  ],
  ["a date and a time", "16.07.2024, 18:45\nThe bridge", "16.07.2024, 18:45: The bridge"],
  ["a date in a sentence", "Open since July 16, 2024\nThe bridge", "Open since July 16, 2024"],
  ["a contact stays hidden", "Contact\nSome One\n+1 555 0100", "Contact"],
  ["a name alone", "Anna Berg", "Anna Berg"],
];

test.each(cases)("title: %s", (_name, text, title) => {
  expect(findTitle(text)).toBe(title);
});

const filler = "and the ministers of all the member states went on with their talks";
const cuts: readonly (readonly [name: string, text: string, title: string])[] = [
  [
    "at the last sentence end that fits",
    `The talks began in the morning. They ended at night. After that ${filler} ${filler}.`,
    "The talks began in the morning. They ended at night.",
  ],
  [
    "not after a short exclamation",
    `Urgent! The talks began ${filler} ${filler}`,
    "Urgent! The talks began and the ministers of all the member states went on with their talks and the ministers of all the…",
  ],
  [
    "not at abbreviations, initials and numbers",
    `In the U.S. Senate Mr. V. Putin's letter No. 5 of St. Petersburg about 3.5 tons of grain was read ${filler}`,
    "In the U.S. Senate Mr. V. Putin's letter No. 5 of St. Petersburg about 3.5 tons of grain was read and the ministers of…",
  ],
  [
    "not at Russian ones",
    `В 2024 г. В. В. Иванов и проф. Ю. А. Петров с ул. Ленина передали 5 тыс. руб. в фонд, который помогает всем школам города`,
    "В 2024 г. В. В. Иванов и проф. Ю. А. Петров с ул. Ленина передали 5 тыс. руб. в фонд, который помогает всем школам…",
  ],
  [
    "behind the closing quote",
    `«Переговоры начались утром и закончились поздней ночью!» Затем ${filler} ${filler}`,
    "«Переговоры начались утром и закончились поздней ночью!»",
  ],
  [
    "without a loose comma or bracket",
    `The talks between all the ministers of the member states of the organisation went on through the night in New York, (USA) ${filler}`,
    "The talks between all the ministers of the member states of the organisation went on through the night in New York…",
  ],
  [
    "Chinese at a sentence end",
    `${"会议".repeat(25)}。${"会议".repeat(60)}`,
    `${"会议".repeat(25)}。`,
  ],
  [
    "in the words that a lead-in goes on with",
    `Army spokesman:\n${filler} ${filler}`,
    "Army spokesman: and the ministers of all the member states went on with their talks and the ministers of all the member…",
  ],
  ["scripts without blanks at a whole character", "ก็".repeat(100), `${"ก็".repeat(60)}…`],
  ["a chain of emoji as a whole", `a${"👩‍👩‍👧‍👦".repeat(40)}b`, `a${"👩‍👩‍👧‍👦".repeat(10)}…`],
];

test.each(cuts)("cut: %s", (_name, text, title) => {
  expect(findTitle(text)).toBe(title);
});

test("the line is the title before it is cut", () => {
  const line = `The talks between the ministers ${filler} ${filler}`;
  expect(findTitleLine(`#News\n🔥 ${line}\nmore`)).toBe(line);
});

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc
    .array(fc.constantFrom("#tag ", "🇷🇺", "7️⃣", "word. ", "\n", "“", "слово ", "中文。", "\u202e"), {
      maxLength: 80,
    })
    .map((parts) => parts.join("")),
);

test("any text: one short line, empty for blank text only", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const title = findTitle(text);
      expect(title === "").toBe(text.trim() === "");
      expect(title.length).toBeLessThanOrEqual(125);
      expect(title).toBe(title.trim());
      expect(title).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test("linear on a megabyte without blanks or breaks", () => {
  for (const unit of ["a", "🔥", ".", "#", "([", "A.", "http://"]) {
    expect(findTitle(unit.repeat(1_000_000 / unit.length)).length).toBeLessThanOrEqual(125);
  }
});
