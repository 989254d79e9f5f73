/**
 * Text as HTML character data or attribute value. A carriage return is written as a reference,
 * since HTML reads a raw one as a line feed; NUL, which HTML forbids, becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  return UNSAFE_TEST.test(text) ? text.replace(UNSAFE, (character) => SAFE[character] ?? "") : text;
}

const UNSAFE_TEST = /[&<>"\r\0]/;
const UNSAFE = new RegExp(UNSAFE_TEST, "g");

const SAFE: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\0": "\uFFFD",
};
