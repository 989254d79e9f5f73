import type { PostView, TitlePlace } from "../../src/site/views/views.ts";

interface Props {
  readonly post: Pick<PostView, "title" | "lang" | "html" | "titlePlace">;
}

/**
 * The whole text, with the title's own words as the heading. A title that is not in the text's
 * beginning stands above it.
 */
export const PostText = ({ post }: Props) => {
  const { title, lang, html, titlePlace } = post;
  if (titlePlace !== undefined) {
    const names = titlePlace.runsOn ? "text runs-on" : "text";
    return <Text class={names} lang={lang} html={withHeading(html, titlePlace)} />;
  }
  return (
    <div>
      <h1 lang={lang} dir="auto">
        {title}
      </h1>
      <Text class="text" lang={lang} html={html} />
    </div>
  );
};

/** The text with its title as a heading, which divides the paragraph that it stands in. */
function withHeading(html: string, { start, end, runsOn }: TitlePlace): string {
  const before = html.slice(0, start).replace(LAST_LINE_END, "</p>").replace(NO_LINES, "");
  const heading = end - start > LONG_HEADING ? '<h1 class="long">' : "<h1>";
  const beginning = `${before}${heading}${html.slice(start, end)}</h1>`;
  if (runsOn) return `${beginning}<p>${html.slice(end)}`;
  return html.startsWith(BREAK, end)
    ? `${beginning}<p>${html.slice(end + BREAK.length)}`
    : beginning + html.slice(end + PARAGRAPH_END.length).trimStart();
}

const BREAK = "<br>";
const PARAGRAPH_END = "</p>";

/** `<p><a href="...">#Tag</a><br>`, `<p>📰</p>\n<p>`: what stands before the title's line. */
const LAST_LINE_END = /(?:<br>|<\/p>\s*<p>)$/;
const NO_LINES = /^<p>$/;

/** Headings of more characters than this are set smaller. */
const LONG_HEADING = 140;

interface TextProps {
  readonly class: string;
  readonly lang: string | undefined;
  readonly html: string;
}

const Text = ({ class: names, lang, html }: TextProps) => (
  <div class={names} lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: typeset(html) }} />
);

/**
 * Channel posts part their paragraphs by one line break: a little air makes them readable. Below a
 * quote or code, a blank line would be air twice.
 */
const typeset = (html: string): string =>
  (RIGHT_TO_LEFT.test(html) ? isolateFlags(html) : html)
    .replace(BLANK_BELOW, "$<ends><br hidden>")
    .replace(LINE_END, '<br><span class="gap"></span>');

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
