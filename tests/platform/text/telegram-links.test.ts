import { describe, expect, test } from "vitest";
import {
  mentionsIn,
  readTelegramAddress,
  telegramKey,
  telegramKeysIn,
} from "../../../src/platform/text/telegram-links.ts";

describe("an address of Telegram", () => {
  test.each<readonly [string, string | undefined]>([
    ["https://t.me/PortHerald/42", "portherald/42"],
    ["http://t.me/portherald/42/", "portherald/42"],
    ["https://telegram.me/portherald/42", "portherald/42"],
    ["https://telegram.dog/portherald/42", "portherald/42"],
    ["t.me/portherald/42", "portherald/42"],
    ["https://T.ME/portherald/42", "portherald/42"],
    ["https://t.me/s/portherald/42", "portherald/42"],
    ["https://t.me/s/portherald", "portherald"],
    ["https://t.me/s/portherald?before=42", "portherald"],
    ["https://t.me/c/1494031694/42", "1494031694/42"],
    ["https://t.me/c/1494031694/7/42", "1494031694/42"],
    ["https://t.me/portherald/42?single", "portherald/42"],
    ["https://t.me/portherald/42?comment=7", "portherald/42"],
    ["https://t.me/portherald/42#top", "portherald/42"],
    ["https://t.me/portherald/12/42", "portherald/42"],
    ["https://portherald.t.me/42", "portherald/42"],
    ["https://portherald.t.me", "portherald"],
    ["https://www.t.me/portherald/42", "portherald/42"],
    ["tg://resolve?domain=PortHerald&post=42", "portherald/42"],
    ["tg://resolve?domain=portherald", "portherald"],
    ["tg:resolve?domain=portherald&post=42&single", "portherald/42"],
    ["tg://privatepost?channel=1494031694&post=42", "1494031694/42"],
    ["https://t.me/portherald", "portherald"],
    ["https://t.me/", undefined],
    ["https://t.me", undefined],
    ["https://t.me/+AbCdEf0123", undefined],
    ["https://t.me/joinchat/AbCdEf", undefined],
    ["https://t.me/portherald/s/12", undefined],
    ["https://t.me/portherald/042", undefined],
    ["https://t.me/portherald/9999999999999999999", undefined],
    ["https://t.me/portherald/1/2/3", undefined],
    ["https://t.me/c/portherald/42", undefined],
    ["https://not-t.me/portherald/42", undefined],
    ["https://t.me.example/portherald/42", undefined],
    ["https://example.org/?to=t.me/portherald/42", undefined],
    ["tg://join?invite=AbCdEf", undefined],
    ["mailto:a@t.me", undefined],
  ])("%s", (address, key) => {
    const read = readTelegramAddress(address);
    expect(read && telegramKey(read)).toBe(key);
  });
});

describe("what a text names", () => {
  test.each<readonly [string, readonly string[]]>([
    ["See https://t.me/herald/42.", ["herald/42"]],
    ["(t.me/herald/42), [words](https://t.me/c/77/5?single)", ["herald/42", "77/5"]],
    ["twice t.me/herald/42 and T.me/Herald/42", ["herald/42"]],
    ["by hand: t.me/port\\_herald/42", ["port_herald/42"]],
    ["from @PortHerald, not a@portherald.example", ["portherald"]],
    ["herald.t.me/42 and tg://resolve?domain=herald&post=43", ["herald/42", "herald/43"]],
    ["not-t.me/herald/42 and nothing else", []],
    ["t.me/+AbCdEf0123", []],
    ["no sign of it", []],
  ])("%s", (text, keys) => {
    expect(telegramKeysIn(text)).toEqual(keys);
  });

  test("is bounded", () => {
    const text = Array.from({ length: 2000 }, (_, at) => `t.me/herald/${at + 1}`).join("\n");
    expect(telegramKeysIn(text)).toHaveLength(500);
  });
});

test("mentions stand where they are said", () => {
  const text = "По словам @Port_Herald и a@b.example";
  const [mention, ...others] = mentionsIn(text);
  expect(others).toEqual([]);
  expect(mention?.name).toBe("port_herald");
  expect(text.slice(mention?.start, mention?.end)).toBe("@Port_Herald");
});
