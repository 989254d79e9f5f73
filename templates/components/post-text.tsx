import type { PostView } from "../../src/site/views/views.ts";
import { divideText } from "./opening.ts";

interface Props {
  readonly post: Pick<PostView, "title" | "lang" | "html">;
}

/**
 * The whole text, with the title's own words as the heading. A title that is not in the text's
 * beginning stands above it.
 */
export const PostText = ({ post }: Props) => {
  const divided = divideText(post.html, post.title);
  if (divided !== undefined) {
    const { before, opening, rest, runsOn } = divided;
    const heading = opening.length > LONG_HEADING ? '<h1 class="long">' : "<h1>";
    const html = `${before}${heading}${opening}</h1>${rest}`;
    return <Text class={runsOn ? "text runs-on" : "text"} lang={post.lang} html={html} />;
  }
  return (
    <div>
      <h1 lang={post.lang} dir="auto">
        {post.title}
      </h1>
      <Text class="text" lang={post.lang} html={post.html} />
    </div>
  );
};

/** Headings of at least this many characters are set smaller. */
const LONG_HEADING = 140;

interface TextProps {
  readonly class: string;
  readonly lang: string | undefined;
  readonly html: string;
}

const Text = ({ class: names, lang, html }: TextProps) => (
  <div class={names} lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: typeset(html) }} />
);

/** Channel posts part their paragraphs by one line break: a little air makes them readable. */
const typeset = (html: string): string =>
  (RIGHT_TO_LEFT.test(html) ? isolateFlags(html) : html).replace(
    LINE_END,
    '<br><span class="gap"></span>',
  );

/** Tags are skipped: the title of a link may have a flag, too. */
const isolateFlags = (html: string): string =>
  html.replace(TAG_OR_FLAGS, (found) => (found.startsWith("<") ? found : `<bdi>${found}</bdi>`));

const LINE_END = /<br>(?!<br>)/g;

/** Hebrew, Arabic, Syriac, Thaana, N'Ko. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * `<a href="..." title="🇪🇬">`, `🇪🇬🇸🇦`. Unicode takes flags for Latin letters: one before Arabic words
 * would turn the line around.
 */
const TAG_OR_FLAGS = /<[^<>]*>|(?:[\u{1F1E6}-\u{1F1FF}]{2})+/gu;
