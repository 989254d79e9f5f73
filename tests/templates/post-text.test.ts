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
  expect(page).toContain(link.replace(">🇪🇬", "><bdi>🇪🇬</bdi>"));
});

test("blank lines stay as they are, single line breaks get a little air", () => {
  const page = pageOf("x", "<p>a<br>b<br><br>c</p>");
  expect(page).toContain('a<br><span class="gap"></span>b<br><br><span class="gap"></span>c</p>');
});
