import type { FileHead } from "../source.ts";
import { type Elements, readElements } from "./elements.ts";
import { dataForm, type ForeignForm } from "./form.ts";

/** HTML or XML, whole or cut, a page or a part of one. */
export function recogniseMarkup({ text: lines, isCut }: FileHead): ForeignForm | undefined {
  const text = lines.trimStart();
  if (!beginning.test(text)) return undefined;
  const elements = readElements(text);
  if (!isMarkup(elements, { text, isCut })) return undefined;
  const isPage = isHtml(elements);
  const source = isPage
    ? HTML_SOURCES.find(({ sign }) => sign.test(text))?.name
    : XML_KINDS.get(elements.names[0] ?? "");
  const form = isPage ? "HTML" : "XML";
  return dataForm(source === undefined ? form : `${form}: ${source}`);
}

function isHtml({ names: [root = ""], documentType, isXml }: Elements): boolean {
  if (documentType === "html" || root === "html") return true;
  return documentType === undefined && !isXml && HTML_NAMES.has(root);
}

// "<div", "<!DOCTYPE", "<?xml"
const beginning = /^<[A-Za-z!?]/;
// '<div class="', unlike "<ann>", who says something
const attributes = /^<[a-z]+\s[^<>=]{0,40}=["']/i;

/**
 * Whether the text is markup from its beginning to its end. A post may show HTML, whole or not, but
 * then words follow that stand in no element, or in one that nothing but words follows.
 */
function isMarkup(elements: Elements, { text, isCut }: FileHead): boolean {
  const { length } = text;
  const { firstBareWord, firstLooseWord, lastMark, depth, starts, ends, quarters } = elements;
  const isDeclared = elements.isXml || elements.documentType !== undefined;
  if (starts === 0) return isDeclared && firstBareWord >= length && !isCut;
  if (firstBareWord < length) return firstBareWord > LONGEST_SNIPPET;
  if (depth === 0) return true;
  if (firstLooseWord < length || (!isCut && !isCutInWords(text.slice(lastMark)))) return false;
  const isPage = isDeclared || elements.names[0] === "html";
  const marked = quarters.reduce((sum, each) => sum + each, 0);
  if ((isPage || attributes.test(text)) && marked > length / 2) return true;
  if (ends * 4 < starts) return false;
  const fewest = (length / 4) * (isPage ? LEAST_OF_PAGE : LEAST_OF_PART);
  return quarters.every((marked) => marked > fewest);
}

/** Whether a file that ends in an element ends in a text of it: then few lines have no tag. */
const isCutInWords = (end: string): boolean =>
  end.split(lineEnd).filter((line) => line.trim() !== "").length <= 2;

const lineEnd = /\r\n?|\n/;

/** Telegram's posts have at most 4,096 characters; a dump may have nearly all of them twice. */
const LONGEST_SNIPPET = 16_384;

/** Of each quarter of a text at least this share is tags: a book has few, but posts have none. */
const LEAST_OF_PAGE = 0.0025;
const LEAST_OF_PART = 0.02;

/** Elements that pages and parts of pages begin with. */
const HTML_NAMES: ReadonlySet<string> = new Set(
  "a article aside b base blockquote body br center code dl div em figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input li link main meta nav ol p picture pre s script section small span strong style table tbody td textarea th time title tr u ul video".split(
    " ",
  ),
);

const HTML_SOURCES = [
  {
    name: "Telegram Desktop's export",
    sign: /<title>Exported Data<\/title>|class="page_body chat_page"|onload="CheckLocation\(\);?"/,
  },
  { name: "a page saved from t.me", sign: /class="[^"]{0,200}\btgme_/ },
] as const;

const XML_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    rss: "an RSS feed",
    "rdf:rdf": "an RSS feed",
    feed: "an Atom feed",
    svg: "an SVG image",
    plist: "a property list",
    opml: "a list of feeds (OPML)",
    urlset: "a sitemap",
  }),
);
