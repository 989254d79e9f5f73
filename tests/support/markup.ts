/** A start tag with its attributes, or an end tag. */
export interface Tag {
  readonly name: string;
  readonly kind: "start" | "end" | "empty";
  readonly attributes: Readonly<Record<string, string>>;
}

const NAME = "[A-Za-z_][\\w:.-]*";
const TAG = new RegExp(
  `<(?<end>/)?(?<name>${NAME})(?<attributes>(?:\\s+${NAME}(?:="[^"<]*")?)*)\\s*(?<empty>/)?>`,
  "g",
);
const ATTRIBUTE = new RegExp(`\\s+(?<name>${NAME})(?:="(?<value>[^"]*)")?`, "g");

/**
 * All tags of a document; throws where a "<" or "&" is neither markup nor escaped. htmlparser2, which
 * reads as browsers do, would say nothing of the mistakes that are looked for here: it takes a stray
 * "<" or "&" for text, drops end tags that close nothing and needs no quotes around values.
 */
export function readTags(source: string): readonly Tag[] {
  const text = source.replace(/^<!doctype html>|^<\?xml [^>]*\?>/, "");
  const stray = text.replace(TAG, "").match(/<.{0,40}|&(?!#?\w+;).{0,40}/s);
  if (stray !== null) throw new Error(`stray markup: ${stray[0]}`);
  return [...text.matchAll(TAG)].map(({ groups = {} }) => ({
    name: groups.name ?? "",
    kind: groups.end ? "end" : groups.empty ? "empty" : "start",
    attributes: Object.fromEntries(
      [...(groups.attributes ?? "").matchAll(ATTRIBUTE)].map(({ groups: { name, value } = {} }) => [
        name,
        value ?? "",
      ]),
    ),
  }));
}

/** Throws unless every element is closed in its turn and one element holds all others. */
export function checkNesting(tags: readonly Tag[], voidElements: RegExp = /^$/): void {
  const open: string[] = [];
  tags.forEach(({ name, kind }, index) => {
    if (index > 0 && open.length === 0) throw new Error(`<${name}> after the end`);
    if (kind === "start" && !voidElements.test(name)) open.push(name);
    if (kind === "end" && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
  });
  if (open.length > 0) throw new Error(`never closed: ${open.join(", ")}`);
}

export const HTML_VOID = /^(?:area|base|br|col|hr|img|input|link|meta|wbr)$/;

/** Characters that XML 1.0 forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
export const NOT_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/u;

/** What a reader sees of a piece of HTML, blanks aside. */
export const wordsOf = (html: string): string => html.replace(/<[^>]*>|\s/g, "");
