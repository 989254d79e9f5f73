/** Text that is XML already. */
export interface Xml {
  readonly xml: string;
}

type Value = string | undefined | Xml | readonly Xml[];

/** A template literal that escapes every value, but for those made by `xml` itself. */
export const xml = (parts: TemplateStringsArray, ...values: readonly Value[]): Xml => ({
  xml: parts.reduce((text, part, index) => text + show(values[index - 1]) + part),
});

/** A whole XML document as text. */
export const toXmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;

function show(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "string") return escapeXml(value);
  return "xml" in value ? value.xml : value.map((part) => part.xml).join("");
}

const escapeXml = (text: string): string =>
  text.replace(loneSurrogates, "\uFFFD").replace(/[&<>"]/g, (char) => entities[char] ?? "");

/** The other characters that XML cannot hold are replaced in whole pages. */
const loneSurrogates = /\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
