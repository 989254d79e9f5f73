/**
 * A page or feed without the characters that HTML and XML forbid, written out or as references:
 * control characters but tab and line ends, and noncharacters. A vertical tab and a form feed part
 * words, so they become a blank; the others U+FFFD. Source: https://html.spec.whatwg.org/#writing,
 * https://www.w3.org/TR/xml/#charsets.
 */
export const replaceForbidden = (text: string): string =>
  FORBIDDEN.test(text) ? text.replaceAll(BREAKS, " ").replaceAll(ALL_FORBIDDEN, "\uFFFD") : text;

/** The last two code points of each plane but the first, as surrogate pairs: U+1FFFE is D83F DFFE. */
const HIGH = Array.from({ length: 16 }, (_, plane) => 0xd83f + plane * 0x40);
const PLANE_ENDS = `[${HIGH.map((unit) => `\\u${unit.toString(16)}`).join("")}][\\udffe\\udfff]`;

const FORBIDDEN_CHARACTER = `[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufdd0-\\ufdef\\ufffe\\uffff]|${PLANE_ENDS}`;
const FORBIDDEN = new RegExp(FORBIDDEN_CHARACTER);
const ALL_FORBIDDEN = new RegExp(FORBIDDEN_CHARACTER, "g");

/** U+000B and U+000C. */
const BREAKS = /[\v\f]/g;
