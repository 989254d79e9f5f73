import { expect, test } from "vitest";
import type { PagePath } from "../../../src/core/types.ts";
import { rebaseLinks } from "../../../src/site/render/rebase-links.ts";

const POST = "posts/a.html" as PagePath;
const MESSAGE = "posts/herald/42.html" as PagePath;

const cases = [
  ["one up", POST, "../tags/un.html", "../tags/un.html"],
  ["two up", MESSAGE, "../../tags/un.html", "../tags/un.html"],
  ["beside it", MESSAGE, "43.html", "../posts/herald/43.html"],
  ["beside it, said with a dot", POST, "./b.html", "../posts/b.html"],
  ["above the site", POST, "../../../c.html", "../c.html"],
  ["within it", POST, "#record", "../posts/a.html#record"],
  ["with a query", POST, "../find.html?q=a&amp;b#c", "../find.html?q=a&amp;b#c"],
  ["nowhere", POST, "", "../posts/a.html"],
  ["from the host’s root", POST, "/x.html", "/x.html"],
  ["at another host", POST, "//a.example/x", "//a.example/x"],
  ["with a scheme", POST, "https://a.example/x", "https://a.example/x"],
  ["in an app", POST, "tg://resolve?domain=a", "tg://resolve?domain=a"],
  ["by mail", POST, "mailto:a@b.example", "mailto:a@b.example"],
] as const;

test.each(cases)("a link that leads %s", (_name, from, address, expected) => {
  const html = (href: string): string => `<p>href="../x" <a href="${href}" rel="x">words</a></p>`;
  expect(rebaseLinks(html(address), from, "../")).toBe(html(expected));
  const picture = (src: string): string => `<p><img src="${src}" alt="href=&quot;x"></p>`;
  expect(rebaseLinks(picture(address), from, "../")).toBe(picture(expected));
});
