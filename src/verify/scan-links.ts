/** An address in a page, as written, entities and all. */
export interface PageLink {
  readonly value: string;
  /** Lower-case name of the element it stands in. */
  readonly element: string;
  /** Where the element starts, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * Visit every address in an HTML or XML text: href, src, poster, srcset, <object data>, the target
 * of a meta refresh and the addresses of Open Graph. One pass, no tree; comments, scripts and other
 * raw text are passed over. Linear on any input.
 */
export function scanLinks(markup: string, visit: (link: PageLink) => void): void {
  let at = 0;
  for (let open = markup.indexOf("<"); open !== -1; open = markup.indexOf("<", at)) {
    at = open + 1;
    if (markup.startsWith("!--", at)) {
      at = after(markup, "-->", at);
    } else if (isLetter(markup.charCodeAt(at))) {
      const nameEnd = skipUntil(markup, at, isNameEnd);
      const name = markup.slice(at, nameEnd);
      const attributes = new Map<string, string>();
      at = readAttributes(markup, nameEnd, attributes);
      visitAddresses(name.toLowerCase(), attributes, open, visit);
      if (RAW_TEXT.has(name.toLowerCase())) at = after(markup, `</${name}`, at);
    }
  }
}

const RAW_TEXT: ReadonlySet<string> = new Set(["script", "style", "textarea", "title"]);

/** Reads attributes up to the end of a tag; returns the place behind it. */
function readAttributes(markup: string, start: number, attributes: Map<string, string>): number {
  let at = start;
  while (at < markup.length) {
    at = skipUntil(markup, at, isNoGap);
    if (markup.charCodeAt(at) === GREATER) return at + 1;
    const nameEnd = skipUntil(markup, at + 1, isNameEnd);
    const name = markup.slice(at, nameEnd);
    at = skipUntil(markup, nameEnd, isNoBlank);
    if (markup.charCodeAt(at) !== EQUALS) continue;
    at = skipUntil(markup, at + 1, isNoBlank);
    const quote = markup.charAt(at);
    const isQuoted = quote === '"' || quote === "'";
    const valueStart = isQuoted ? at + 1 : at;
    const valueEnd = isQuoted
      ? before(markup, quote, valueStart)
      : skipUntil(markup, at, isUnquotedEnd);
    if (WITH_ADDRESSES.has(name.toLowerCase())) {
      attributes.set(name.toLowerCase(), markup.slice(valueStart, valueEnd));
    }
    at = isQuoted ? valueEnd + 1 : valueEnd;
  }
  return markup.length;
}

/** Attributes that are addresses, hold some, or tell whether another one does. */
const WITH_ADDRESSES: ReadonlySet<string> = new Set([
  "href",
  "src",
  "poster",
  "srcset",
  "data",
  "content",
  "http-equiv",
  "property",
]);

function visitAddresses(
  element: string,
  attributes: ReadonlyMap<string, string>,
  offset: number,
  visit: (link: PageLink) => void,
): void {
  if (attributes.size === 0) return;
  for (const [name, value] of attributes) {
    if (ADDRESSES.has(name) || (name === "data" && element === "object")) {
      visit({ value, element, offset });
    }
  }
  for (const part of attributes.get("srcset")?.split(",") ?? []) {
    visit({ value: part.trim().split(" ")[0] ?? "", element, offset });
  }
  const inMeta = element === "meta" ? metaAddress(attributes) : undefined;
  if (inMeta !== undefined) visit({ value: inMeta, element, offset });
}

const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "poster"]);

/** `<meta http-equiv="refresh" content="0; url=b.html">`, `<meta property="og:url" content="...">` */
function metaAddress(attributes: ReadonlyMap<string, string>): string | undefined {
  const content = attributes.get("content") ?? "";
  if (attributes.get("http-equiv")?.toLowerCase() === "refresh") {
    const at = content.toLowerCase().indexOf("url=");
    return at === -1 ? undefined : content.slice(at + "url=".length);
  }
  return OPEN_GRAPH.has(attributes.get("property") ?? "") ? content : undefined;
}

const OPEN_GRAPH: ReadonlySet<string> = new Set(["og:url", "og:image"]);

const GREATER = 62;
const EQUALS = 61;
const SLASH = 47;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isNoBlank = (code: number): boolean => !isBlank(code);
const isNoGap = (code: number): boolean => !isBlank(code) && code !== SLASH;
const isNameEnd = (code: number): boolean =>
  isBlank(code) || code === GREATER || code === SLASH || code === EQUALS;
const isUnquotedEnd = (code: number): boolean => isBlank(code) || code === GREATER;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function skipUntil(text: string, start: number, isEnd: (code: number) => boolean): number {
  let at = start;
  while (at < text.length && !isEnd(text.charCodeAt(at))) at += 1;
  return at;
}

/** The place of some signs, or the end of the text. */
const before = (text: string, signs: string, start: number): number => {
  const at = text.indexOf(signs, start);
  return at === -1 ? text.length : at;
};

/** The place behind some signs, or the end of the text. */
const after = (text: string, signs: string, start: number): number =>
  before(text, signs, start) + signs.length;
