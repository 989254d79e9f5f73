/**
 * A string as a YAML scalar on one line that readers of YAML 1.1 and 1.2 both read as that string:
 * plain where it cannot be mistaken for anything else, else in quotes (single ones around double
 * ones).
 */
export function blockScalar(value: string): string {
  const isPlain = PLAIN.test(value) && !BLOCK_SYNTAX.test(value) && !isMistakable(value);
  return isPlain ? value : quoted(value);
}

/** The same for use inside `[...]` and `{...}`. */
export function flowScalar(value: string): string {
  const isPlain = PLAIN.test(value) && !FLOW_SYNTAX.test(value) && !isMistakable(value);
  return isPlain || LINE_RANGE.test(value) ? value : quoted(value);
}

/**
 * Characters that are not escaped: all but control characters, line and paragraph separators,
 * invisible signs (zero-width spaces, marks of text direction, byte order marks), and lone
 * surrogates.
 */
const VISIBLE =
  "\\x20-\\x7E\\xA0-\\u061B\\u061D-\\u180D\\u180F-\\u200A\\u200C\\u200D\\u2010-\\u2027\\u202F-\\u205F" +
  "\\u2070-\\uD7FF\\uE000-\\uFDCF\\uFDF0-\\uFEFE\\uFF00-\\uFFF8\\uFFFC\\uFFFD\\u{10000}-\\u{10FFFF}";

/** Starts with a sign that starts nothing else in YAML, with a digit only where a word follows. */
const PLAIN = new RegExp(
  `^(?:[A-Za-z/(]|(?![\\0-\\xA0])[${VISIBLE}]|[0-9](?=[\\w.-]*$)(?=[\\w.-]*?[g-np-wyzG-NP-WYZ]))[${VISIBLE}]*(?<!\\s)$`,
  "u",
);
const BLOCK_SYNTAX = /: |:$| #/;
const FLOW_SYNTAX = /[,:[\]{}]| #/;

/** `76-80`: no reader takes it for a number or a date. */
const LINE_RANGE = /^\d+-\d+$/;

/** `NO` is Norway, not a truth value (YAML 1.1). */
const isMistakable = (value: string): boolean => value.length <= 5 && TRUTH_VALUE.test(value);
const TRUTH_VALUE = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

function quoted(value: string): string {
  const asciiOrVisible = ALL_VISIBLE.test(value);
  if (asciiOrVisible && HAS_ESCAPABLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const json = JSON.stringify(value);
  return asciiOrVisible ? json : json.replace(INVISIBLE, escapeUnit);
}

const ALL_VISIBLE = new RegExp(`^[${VISIBLE}]*$`, "u");
const INVISIBLE = new RegExp(`[^${VISIBLE}]`, "gu");
const HAS_ESCAPABLE = /["\\]/;

/** JSON has written every lone surrogate and control character below U+0020 already. */
const escapeUnit = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
