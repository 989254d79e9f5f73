import { expect, test } from "vitest";
import { visitFileLinks } from "../../src/verify/file-links.ts";
import { resolveLink } from "../../src/verify/resolve-link.ts";

const links = [
  ["quotes of both kinds, and none", `<a href="a"><a href='b'><a href=c>d</a>`, ["a", "b", "c"]],
  ["blanks and line ends around", `<a\n  class="x"\n  href = "a"\n>`, ["a"]],
  ["upper case", `<A HREF="a">`, ["a"]],
  ["a > inside a value", `<a title="1 > 0" href="a">`, ["a"]],
  ["no blank between attributes", `<a title="x"href="a">`, ["a"]],
  ["an attribute without a value", `<a download href=a>`, ["a"]],
  ["an element that ends itself", `<link href="a"/><img src=b/>`, ["a", "b/"]],
  ["images of several sizes", `<img srcset="a 1x, b 2x" src="c">`, ["c", "a", "b"]],
  ["a refresh", `<meta http-equiv="refresh" content="0; url=a">`, ["a"]],
  [
    "Open Graph",
    `<meta property="og:url" content="a"><meta name="description" content="b">`,
    ["a"],
  ],
  ["no comments", `<!-- <a href="a"> --><a href="b">`, ["b"]],
  ["no scripts", `<script>'<a href="a">'</script><a href="b">`, ["b"]],
  ["no titles", `<title><a href="a"></title><a href="b">`, ["b"]],
  ["no text", `1 < 2 href="a" <p>href="b"</p>`, []],
  ["no data of other kinds", `<p data-href="a" xhref="b"><object data="c">`, ["c"]],
  // The HTML standard drops a tag that the file ends in.
  ["a value that never ends", `<a href="a`, []],
  ["a tag that never ends", `<a href`, []],
  ["a comment that never ends", `<!-- <a href="a">`, []],
] as const;

test.each(links)("links of a page: %s", (_name, html, expected) => {
  expect(linksOf("a.html", html)).toEqual(expected);
});

test.each([
  ["sitemap.xml", "<url><loc>https://a.b/c</loc></url>", ["https://a.b/c"]],
  ["feed.xml", '<link rel="self" href="https://a.b/feed.xml"/>', ["https://a.b/feed.xml"]],
  [
    "assets/style.css",
    "a { background: url( 'b.svg' ) } b { content: url(c.svg) }",
    ["b.svg", "c.svg"],
  ],
  ["robots.txt", "Allow: /\nSitemap: https://a.b/sitemap.xml\n", ["https://a.b/sitemap.xml"]],
  ["posts/a.md", "[a](b.html)", []],
])("links of %s", (path, source, expected) => {
  expect(linksOf(path, source)).toEqual(expected);
});

test("many unfinished tags are read in one pass", () => {
  expect(linksOf("a.html", "<a href='".repeat(100_000))).toEqual([]);
  expect(linksOf("a.html", "<!--".repeat(100_000))).toEqual([]);
  expect(linksOf("a.html", "<script>".repeat(100_000))).toEqual([]);
});

function linksOf(path: string, source: string): readonly string[] {
  const found: string[] = [];
  visitFileLinks(path, source, ({ value }) => found.push(value));
  return found;
}

const internal = (path: string, fragment = "") => ({ kind: "internal", path, fragment });

test.each([
  ["../tags/un.html", internal("tags/un.html")],
  ["b.html#main", internal("posts/b.html", "main")],
  ["./b.html?x=1", internal("posts/b.html")],
  ["#main", internal("posts/a.html", "main")],
  ["", internal("posts/a.html")],
  ["../", internal("index.html")],
  ["%D0%B0.html", internal("posts/а.html")],
  ["b&amp;c.html", internal("posts/b&c.html")],
  ["../../x.html", { kind: "outside" }],
  ["/archive/x.html", { kind: "rooted", path: "x.html", fragment: "" }],
  ["/x.html", { kind: "outside" }],
  ["https://town.example/archive/", internal("index.html")],
  ["https://town.example/archive/x.html#y", internal("x.html", "y")],
  ["https://town.example/other", { kind: "external" }],
  ["//elsewhere.example/x", { kind: "external" }],
  ["mailto:a@b.example", { kind: "external" }],
  ["data:image/png;base64,AA", { kind: "external" }],
])("%s leads somewhere", (address, expected) => {
  expect(resolveLink(address, "posts/a.html", "https://town.example/archive/")).toEqual(expected);
});

test("without an address of its own, a site is at the root of its host", () => {
  expect(resolveLink("/x.html", "a.html", undefined)).toEqual({
    kind: "rooted",
    path: "x.html",
    fragment: "",
  });
});
