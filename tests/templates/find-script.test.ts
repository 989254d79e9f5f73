import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";

const SCRIPT = readFileSync(
  join(resolve(import.meta.dirname, "../.."), "templates/scripts/find.js"),
  "utf8",
);

const CHANNELS = "herald Herald 1494031694 1 1048;port-gazette - 77 5 9;trade_news TradeNews - 3 3";

/** Runs the script on a page, sends the form with this text, and returns what then happened. */
function find(text: string): { readonly page?: string; readonly message: string } {
  class HTMLFormElement {
    hidden = true;
    readonly dataset = { channels: CHANNELS };
    send = (_event: { preventDefault: () => void }): void => undefined;
    addEventListener(_type: string, listener: (event: { preventDefault: () => void }) => void) {
      this.send = listener;
    }
  }
  class HTMLInputElement {
    value = "";
    setAttribute(): void {}
  }
  const [form, field, status] = [
    new HTMLFormElement(),
    new HTMLInputElement(),
    { textContent: "" },
  ];
  const elements: Record<string, unknown> = { find: form, address: field, found: status };
  let page: string | undefined;
  runInNewContext(SCRIPT, {
    ...{ HTMLFormElement, HTMLInputElement, URLSearchParams },
    document: { getElementById: (id: string) => elements[id] },
    location: { assign: (address: string) => (page = address) },
  });
  expect(form.hidden).toBe(false);
  field.value = text;
  let isPrevented = false;
  form.send({ preventDefault: () => (isPrevented = true) });
  expect(isPrevented).toBe(true);
  return { ...(page !== undefined && { page }), message: status.textContent };
}

describe("the script that finds posts", () => {
  test.each([
    ["https://t.me/herald/42"],
    ["http://t.me/Herald/42?single"],
    ["https://t.me/s/herald/42#x"],
    ["t.me/herald/42/"],
    ["  https://www.t.me/herald/42?comment=7  "],
    ["https://telegram.me/herald/42"],
    ["https://herald.t.me/42"],
    ["https://t.me/herald/12/42"],
    ["https://t.me/c/1494031694/42"],
    ["t.me/c/1494031694/12/42?single"],
    ["tg://resolve?domain=herald&post=42"],
    ["tg:resolve?domain=HERALD&post=42&single"],
    ["tg://privatepost?channel=1494031694&post=42"],
    ["herald/42"],
    ["@herald 42"],
    ["@herald/42"],
    ["herald #42"],
    ["-1001494031694/42"],
    ["https://archive.example/posts/herald/42.html"],
    ["posts/herald/042.html"],
  ])("takes %s", (text) => {
    expect(find(text)).toEqual({ page: "posts/herald/42.html", message: "" });
  });

  test.each([
    ["port-gazette/7", "posts/port-gazette/7.html"],
    ["t.me/c/77/7", "posts/port-gazette/7.html"],
    ["t.me/tradenews/3", "posts/trade_news/3.html"],
  ])("leads from %s to %s", (text, page) => {
    expect(find(text).page).toBe(page);
  });

  test.each([
    ["", /names no post/],
    ["herald", /names no post/],
    ["https://t.me/herald", /names no post/],
    ["https://example.org/?q=t.me", /names no post/],
    ["tg://resolve?domain=herald", /names no post/],
    ["https://t.me/c/herald/42", /no channel herald/],
    ["https://t.me/nobody/42", /no channel nobody/],
    ["https://t.me/-/42", /no channel -/],
    ["herald/0", /numbers from 1 to 1048/],
    ["herald/1049", /numbers from 1 to 1048/],
  ])("says of %s in one message why it leads nowhere", (text, message) => {
    const found = find(text);
    expect(found.page).toBeUndefined();
    expect(found.message).toMatch(message);
  });

  test("takes no time over a long text", () => {
    for (const text of ["a/".repeat(50_000), "9".repeat(100_000), `@${" ".repeat(100_000)}x`]) {
      expect(find(text).message).toMatch(/names no post/);
    }
  });
});
