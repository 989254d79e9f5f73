import { describe, expect, test } from "vitest";
import { forwardedFrom, isReplyLine } from "../../../src/sources/text/forwarded.ts";
import { ruleSigns } from "../../../src/sources/text/rules.ts";

const headers = [
  ["plain", "Forwarded from Some Ministry 🇫🇷", "Some Ministry 🇫🇷"],
  ["in brackets", "[Forwarded from Some Ministry]", "Some Ministry"],
  ["blanks around", "  Forwarded from  A B ", "A B"],
  ["a line separator in the name", "[Forwarded from A\u2028B]", "A\u2028B"],
  ["a name with brackets", "[Forwarded from News [EN]]", "News [EN]"],
  ["the longest name", `Forwarded from ${"n".repeat(128)}`, "n".repeat(128)],
  ["a bot between", "[Forwarded from Some News via @gif]", "Some News"],
  ["a bot between, in German", "[Weitergeleitet aus Neues via @pic_bot]", "Neues"],
  ["a name that has via", "[Forwarded from Roma via Napoli]", "Roma via Napoli"],
  ["a signature", "[Forwarded from News (A. B.)]", "News (A. B.)"],
  ["Spanish", "[Reenviado desde Puerto]", "Puerto"],
  ["Italian", "[Inoltrato da Porto]", "Porto"],
  ["Dutch", "[Doorgestuurd van Haven]", "Haven"],
  ["Portuguese", "[Encaminhado de Porto]", "Porto"],
  ["Korean, a person", "[항구님으로 부터 전달 받음]", "항구"],
  ["Korean, a channel", "[항구 소식로 부터 전달 받음]", "항구 소식"],
  ["Korean, a bot between", "[@gif을 항구로 부터 전달 받음]", "항구"],
  ["an extension", "{{FWD: Port, News, 16.07.2024 18:45:10}}", "Port, News"],
  ["an extension without a time", "{{FWD: Port}}", undefined],
  ["no name", "Forwarded from ", undefined],
  ["blank name", "[Forwarded from  ]", undefined],
  ["other words before", "It was Forwarded from A", undefined],
  ["lower case", "forwarded from A", undefined],
  ["an open bracket", "[Forwarded from A", undefined],
  ["words after the bracket", "[Forwarded from A] hello", undefined],
  ["too long for a name", `Forwarded from ${"word ".repeat(100)}`, undefined],
] as const;

describe("forwardedFrom", () => {
  test.each(headers)("%s", (_name, line, expected) => {
    expect(forwardedFrom(line)).toBe(expected);
  });
});

test.each([
  "[In reply to A]",
  "[Antwort auf A]",
  "[Respondiendo a A]",
  "[In risposta a A]",
  "[Antwoord op A]",
  "[Em resposta a A]",
  "[다음 유저에게 답장 : 독자]",
])("a reply: %s", (line) => {
  expect(isReplyLine(line)).toBe(true);
});

test.each(["[In reply]", "In reply to A", "[답장 : 독자]", "[In reply to A] yes"])(
  "no reply: %s",
  (line) => {
    expect(isReplyLine(line)).toBe(false);
  },
);

const rules = [
  ["hyphens", "---", "---"],
  ["asterisks", "***", "***"],
  ["em dashes", "———", "———"],
  ["equals signs", "=====", "====="],
  ["underscores", "___", "___"],
  ["blanks between", " * * * ", "***"],
  ["box drawing", "━━━━━━", "━━━━━━"],
  ["two signs", "--", undefined],
  ["mixed signs", "-*-", undefined],
  ["dots", "...", undefined],
  ["a hashtag", "###tag", undefined],
  ["an empty line", "", undefined],
] as const;

describe("ruleSigns", () => {
  test.each(rules)("%s", (_name, line, expected) => {
    expect(ruleSigns(line)).toBe(expected);
  });
});
