import { expect, test } from "vitest";
import { linkButton } from "../../../src/sources/reading/link-button.ts";

test.each([
  ["Read", "https://example.org/a", { text: "Read", url: "https://example.org/a" }],
  [
    " Read \n more",
    "tg://resolve?domain=name",
    { text: "Read more", url: "tg://resolve?domain=name" },
  ],
  [" ", "https://example.org", { text: "https://example.org", url: "https://example.org" }],
  [7, "https://example.org", { text: "https://example.org", url: "https://example.org" }],
  ["Run", "javascript:alert(1)", undefined],
  ["Read", "https://example.org/a b", undefined],
  ["Vote", undefined, undefined],
])("%j to %j", (text, url, button) => {
  expect(linkButton(text, url)).toEqual(button);
});
