import { LinkifyIt, type Match } from "linkify-it";
import { linesWith } from "./lines-with.ts";

/** An address in a text: from `start` to before `end`, and where it leads. */
interface Address {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/**
 * The web addresses (http, https, tg, bare domains such as `t.me/x`) and e-mail addresses in a
 * text, in order and without overlap. A bare domain is taken as https.
 */
export function findAddresses(text: string): readonly Address[] {
  const found: Address[] = [];
  for (const [start, line] of linesWith(SIGN, text)) {
    for (const match of linkify.match(line) ?? []) {
      if (isMistaken(match) || !URL.canParse(match.url)) continue;
      const href = new URL(match.url).href;
      found.push({ start: start + match.index, end: start + match.lastIndex, href });
    }
  }
  return found;
}

const linkify = new LinkifyIt({ fuzzyLink: true })
  .add("ftp:", null)
  .add("//", null)
  .add("tg:", {
    validate: (text, position) => {
      TELEGRAM_TAIL.lastIndex = position;
      return TELEGRAM_TAIL.exec(text)?.[0].length ?? 0;
    },
  });
linkify.normalize = (match) => {
  if (match.schema === "") match.url = `https://${match.raw}`;
  if (isBareMail(match)) match.url = `mailto:${match.raw}`;
};

/** The part after `tg:` in `tg://resolve?domain=telegram`. */
const TELEGRAM_TAIL = /\/\/[a-z]+(?:\?[\w=&%+.-]*[\w=%])?/giy;

const isBareMail = (match: Match): boolean =>
  match.schema === "mailto:" && !match.raw.toLowerCase().startsWith("mailto:");

/** A blank forgotten between two sentences is no domain, a version is no mail host. */
const isMistaken = (match: Match): boolean =>
  (match.schema === "" && SENTENCE_END.test(match.raw)) ||
  (isBareMail(match) && !MAIL_DOMAIN.test(match.raw));

/** `the end.It began`; `example.com/Path` is fine. */
const SENTENCE_END = /^[^/?#]*\.\p{Lu}\p{Ll}/u;

/** `@mid.ru`, not `go@v1.21.4`. */
const MAIL_DOMAIN = /\.\p{L}[\p{L}\p{N}-]+$/u;

/** `://`, `a@b`, `t.me`: a line without one of these holds no address, and linkify-it is slow. */
const SIGN = /:\/\/|[^\s@]@[^\s@]|[^\s.]\.(?:[a-z]{2}|рф)/gi;
