import type { PostView, TitlePlace } from "../../src/site/views/views.ts";

/** The element of a post's heading: on a page with others it is one rank lower. */
export type HeadingRank = "h1" | "h2";

interface Props {
  readonly post: Pick<PostView, "title" | "lang" | "html" | "titlePlace" | "heading">;
  readonly rank?: HeadingRank;
}

/**
 * The whole text, with the title's own words as the heading. A title that is not in the text's
 * beginning stands above it.
 */
export const PostText = ({ post, rank: Heading = "h1" }: Props) => {
  const { title, lang, titlePlace, heading } = post;
  const html = Heading === "h1" ? post.html : lowerHeadings(post.html);
  if (titlePlace !== undefined) {
    const names = titlePlace.runsOn ? "text runs-on" : "text";
    return <Text class={names} lang={lang} html={withHeading(html, titlePlace, Heading)} />;
  }
  return (
    <div>
      <Heading class={classOf(Heading, heading)} lang={lang} dir="auto">
        {heading?.text ?? title}
      </Heading>
      <Text class="text" lang={lang} html={html} />
    </div>
  );
};

function classOf(rank: HeadingRank, heading: PostView["heading"]): string | undefined {
  const names = [
    ...(rank === "h1" ? [] : ["title"]),
    ...(heading?.isQuiet ? ["unseen"] : heading === undefined ? [] : ["asked"]),
    ...(heading !== undefined && heading.text.length > LONG_HEADING ? ["long"] : []),
  ];
  return names.length === 0 ? undefined : names.join(" ");
}

/** The text with its title as a heading, which divides the paragraph that it stands in. */
function withHeading(html: string, { start, end, runsOn }: TitlePlace, rank: HeadingRank): string {
  const before = html.slice(0, start).replace(LAST_LINE_END, "</p>").replace(NO_LINES, "");
  const startTag = START_TAGS[rank][end - start > LONG_HEADING ? "long" : "short"];
  const beginning = `${before}${startTag}${html.slice(start, end)}</${rank}>`;
  if (runsOn) return `${beginning}<p>${html.slice(end)}`;
  return html.startsWith(BREAK, end)
    ? `${beginning}<p>${html.slice(end + BREAK.length)}`
    : beginning + html.slice(end + PARAGRAPH_END.length).trimStart();
}

/** Headings in a text that a person has edited stand below the post's own. */
const lowerHeadings = (html: string): string =>
  html.replace(HEADING, (_, start: string, rank: string) => `${start}${Number(rank) + 1}`);

const HEADING = /(<\/?h)([2-5])(?=>)/g;

const BREAK = "<br>";
const PARAGRAPH_END = "</p>";

/** `<p><a href="...">#Tag</a><br>`, `<p>📰</p>\n<p>`: what stands before the title's line. */
const LAST_LINE_END = /(?:<br>|<\/p>\s*<p>)$/;
const NO_LINES = /^<p>$/;

/** Headings of more characters than this are set smaller. */
const LONG_HEADING = 140;

const START_TAGS = {
  h1: { short: "<h1>", long: '<h1 class="long">' },
  h2: { short: '<h2 class="title">', long: '<h2 class="title long">' },
};

interface TextProps {
  readonly class: string;
  readonly lang: string | undefined;
  readonly html: string;
}

const Text = ({ class: names, lang, html }: TextProps) => (
  <div
    class={names}
    lang={lang}
    dir="auto"
    dangerouslySetInnerHTML={{ __html: nameLinks(typeset(html)) }}
  />
);

/**
 * Channel posts part their paragraphs by one line break: a little air makes them readable. Below a
 * quote or code, a blank line would be air twice.
 */
const typeset = (html: string): string =>
  (RIGHT_TO_LEFT.test(html) ? isolateFlags(html) : html)
    .replace(BLANK_BELOW, "$<ends><br hidden>")
    .replace(LINE_END, '<br><span class="gap"></span>');

/** Marks links whose words are not their address: on paper the address follows them. */
const nameLinks = (html: string): string =>
  html.includes(OUTWARD_START) ? html.replace(OUTWARD_LINK, markNamed) : html;

const OUTWARD_START = '<a href="http';

function markNamed(link: string, href: string, words: string): string {
  const isSaid = href === words || withoutEnds(href) === withoutEnds(words);
  return isSaid ? link : `<a class="named"${link.slice("<a".length)}`;
}

/** `https://a.example/` and `a.example` are one address. */
const withoutEnds = (address: string): string => address.replace(SCHEME, "").replace(SLASH, "");

const SCHEME = /^https?:\/\//;
const SLASH = /\/$/;

/** `<a href="https://a.example/x" rel="nofollow">these words` */
const OUTWARD_LINK = /<a href="(https?:[^"]*)"[^>]*>([^<]*)/g;

/** Tags are skipped: the title of a link may have a flag, too. */
const isolateFlags = (html: string): string =>
  html.replace(TAG_OR_FLAGS, (found) => (found.startsWith("<") ? found : `<bdi>${found}</bdi>`));

const BLANK_BELOW = /(?<ends><\/(?:blockquote|details|pre)>\n<p>)<br>/g;
const LINE_END = /<br>(?!<br>|<\/p>)/g;

/** Hebrew, Arabic, Syriac, Thaana, N'Ko. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * `<a href="..." title="🇪🇬">`, `🇪🇬🇸🇦`. Unicode takes flags for Latin letters: one before Arabic words
 * would turn the line around.
 */
const TAG_OR_FLAGS = /<[^<>]*>|(?:[\u{1F1E6}-\u{1F1FF}]{2})+/gu;
