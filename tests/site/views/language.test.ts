import { describe, expect, test } from "vitest";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { isPageContent } from "../../../src/site/views/output.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { renderPage } from "../../../templates/render.ts";
import { dated, SITE } from "../../support/summary.ts";

const posts = [
  dated(1, "2024-07-15", { title: "О воде", lang: "ru", countries: ["HU"] }),
  dated(2, "2024-07-16", { title: "On water", lang: "en", countries: ["HU"] }),
  dated(3, "2024-07-17", { title: "12345" }),
];

/** The pages of an archive in some language, by path. */
function render(language: string): ReadonlyMap<string, string> {
  const context = createContext(createArchive(allPosts(posts), []), { ...SITE, language });
  const makeJob = createJobMaker(context);
  return new Map(
    [...listOutputs(context, "1", [MOVED])].flatMap(({ path, content }): [string, string][] => {
      return isPageContent(content) ? [[path, renderPage(makeJob(content).view)]] : [];
    }),
  );
}

const MOVED = {
  kind: "redirect",
  from: "/posts/old.html",
  to: "/posts/post-0000000001.html",
  line: 1,
} as const;

describe.each([
  ["en-GB", "en-GB"],
  ["en", "en"],
  ["de", "en"],
])("pages of an archive in %s", (language, expected) => {
  const pages = render(language);

  test(`say that their own words are in ${expected}`, () => {
    for (const [path, html] of pages) {
      if (path.endsWith(".html")) expect(html, path).toContain(`<html lang="${expected}">`);
    }
  });

  test("say in what language a post's words are, also on other pages", () => {
    expect(pages.get("posts.html")).toContain('<h2 lang="ru" dir="auto"><a href="posts/post-00');
    expect(pages.get("posts/post-0000000001.html")).toContain('<h1 lang="ru" dir="auto">О воде');
    expect(pages.get("posts/post-0000000002.html")).toMatch(/ lang="ru" dir="auto">О воде<\/span>/);
    expect(pages.get("posts/old.html")).toMatch(/ lang="ru" dir="auto">О воде<\/a>/);
  });
});

test.each([
  ["index.html", '<p class="intro" lang="de">Posts for tests</p>'],
  ["about.html", '<p class="intro" lang="de">Posts for tests</p>'],
  ["index.html", '<time datetime="2024-07-17" lang="de">17. Juli 2024</time>'],
  ["dates/2024-07.html", '<h1 lang="de" dir="auto">Juli 2024</h1>'],
  ["dates/2024-07.html", '<a href="../dates/2024.html" lang="de">2024</a>'],
  ["dates/2024-07.html", '<tr lang="de"><th scope="col" abbr="Montag">Mo</th>'],
  ["dates.html", '<bdi lang="de">Juli 2024</bdi>'],
  ["dates.html", '<h2 lang="de"><a href="dates/2024.html">2024</a>'],
  ["countries.html", '<bdi lang="de">Ungarn</bdi>'],
  ["countries/hu.html", '<h1 lang="de" dir="auto">'],
  ["posts/post-0000000002.html", '<a href="../countries/hu.html" lang="de">'],
  ["posts/post-0000000003.html", '<h1 lang="de" dir="auto">12345</h1>'],
  ["feed.xml", '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">'],
])("%s of an archive in German marks what is in German: %s", (path, html) => {
  expect(render("de").get(path)).toContain(html);
});

test("an archive in English marks nothing as being in the language of the page", () => {
  for (const [path, html] of render("en-GB")) {
    expect(html.replace(/<(?:html|feed) [^>]*>/, ""), path).not.toContain('lang="en-GB"');
  }
});
