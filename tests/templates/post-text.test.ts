import { expect, test } from "vitest";
import { findTitlePlace } from "../../src/site/render/title-place.ts";
import { renderPage } from "../../templates/render.ts";
import { post } from "./views.ts";

const pageOf = (title: string, html: string): string =>
  renderPage({ ...post, title, html, titlePlace: findTitlePlace(html, title) });

test("an Arabic line that begins with a flag is read from the right", () => {
  const page = pageOf("بيان", "<p>🇪🇬🇸🇦 بيان<br>🇪🇬 نص</p>");
  expect(page).toContain("<bdi>🇪🇬🇸🇦</bdi> بيان</h1>");
  expect(page).toContain("<bdi>🇪🇬</bdi> نص");
});

test("a flag inside a tag stays as it is in a text from right to left", () => {
  const link = '<a href="https://x.org/🇪🇬" title="🇪🇬 مصر">🇪🇬 نص</a>';
  const page = pageOf("بيان", `<p>بيان<br>${link}</p>`);
  expect(page).toContain(link.replace(">🇪🇬", "><bdi>🇪🇬</bdi>").replace("<a", '<a class="named"'));
});

test("blank lines stay as they are, single line breaks get a little air", () => {
  const page = pageOf("x", "<p>a<br>b<br><br>c</p>");
  expect(page).toContain('a<br><span class="gap"></span>b<br><br><span class="gap"></span>c</p>');
});

const links = [
  ["https://a.example/x", "https://a.example/x", false],
  ["https://a.example/", "a.example", false],
  ["http://a.example/x", "a.example/x/", false],
  ["https://a.example/x", "read on", true],
  ["https://a.example/x", "a.example/y", true],
  ["https://a.example/?a=1&amp;b=2", "a.example/?a=1&amp;b=2", false],
  ["https://a.example/x", "<b>https://a.example/x</b>", true],
  ["../tags/x.html", "#x", false],
  ["mailto:a@b.example", "write", false],
] as const;

test.each(links)("the link to %s is marked where %s is not its address", (href, words, isNamed) => {
  const page = pageOf("Title", `<p>Title<br><a href="${href}" rel="x">${words}</a></p>`);
  const named = isNamed ? 'class="named" ' : "";
  expect(page).toContain(`<a ${named}href="${href}" rel="x">${words}</a>`);
});
