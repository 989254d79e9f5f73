import { expect, test } from "vitest";
import { plainDigits, withoutEmoji } from "../../src/annotate/emoji.ts";

test.each([
  ["7️⃣9️⃣ years", "79 years"],
  ["1⃣ and #️⃣ and *️⃣", "1 and # and *"],
  ["🔟 of 10", "10 of 10"],
  ["no keycap 7", "no keycap 7"],
])("digits: %s", (text, plain) => {
  expect(plainDigits(text)).toBe(plain);
});

test.each([
  ["a🇷🇺b", "ab"],
  ["👩🏽‍🚀!", "!"],
  ["🏴󠁧󠁢󠁥󠁮󠁧󠁿1", "1"],
  ["❤️ 5 # *", " 5 # *"],
  ["می\u200dx", "می\u200dx"],
])("emoji: %s", (text, plain) => {
  expect(withoutEmoji(text)).toBe(plain);
});
