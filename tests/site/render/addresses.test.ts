import fc from "fast-check";
import { expect, test } from "vitest";
import { findAddresses } from "../../../src/site/render/addresses.ts";
import { RUNS, text } from "../../support/arbitraries.ts";

const found = [
  ["see https://mid.ru/en/.", "https://mid.ru/en/", "https://mid.ru/en/"],
  ["(http://a.b/x_(y))", "http://a.b/x_(y)", "http://a.b/x_(y)"],
  ["t.me/rusembusa, yes", "t.me/rusembusa", "https://t.me/rusembusa"],
  ["at MID.RU now", "MID.RU", "https://mid.ru/"],
  ["www.un.org", "www.un.org", "https://www.un.org/"],
  ["https://пример.рф/я", "https://пример.рф/я", "https://xn--e1afmkfd.xn--p1ai/%D1%8F"],
  ["tg://resolve?domain=x.", "tg://resolve?domain=x", "tg://resolve?domain=x"],
  ["press@mid.ru!", "press@mid.ru", "mailto:press@mid.ru"],
  ["mailto:press@mid.ru", "mailto:press@mid.ru", "mailto:press@mid.ru"],
  ["first\nsecond t.me/x\nthird", "t.me/x", "https://t.me/x"],
] as const;

test.each(found)("%j holds %s", (value, shown, href) => {
  const [address, ...others] = findAddresses(value);
  expect(others).toEqual([]);
  expect(address?.href).toBe(href);
  expect(value.slice(address?.start, address?.end)).toBe(shown);
});

const none = [
  ...["the end.It began", "2.5 and 3.14", "U.S. and e.g. this", "a.m.", "go@v1.21.4", "@name"],
  ...[
    "javascript:alert(1)",
    "ftp://a.b",
    "//a.b/c",
    "file:///etc",
    "data:text/html,x",
    "vbscript:x",
  ],
];

test.each(none)("%j holds no address", (value) => {
  expect(findAddresses(value)).toEqual([]);
});

test("addresses stand in order, apart, and lead to allowed places", () => {
  fc.assert(
    fc.property(text, (value) => {
      let end = 0;
      for (const address of findAddresses(value)) {
        expect(address.start).toBeGreaterThanOrEqual(end);
        expect(address.end).toBeGreaterThan(address.start);
        expect(address.href).toMatch(/^(?:https?:\/\/|mailto:|tg:\/\/)[^\s"<>]+$/);
        end = address.end;
      }
    }),
    RUNS,
  );
});
