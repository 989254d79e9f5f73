import { pick, type Random } from "../random.ts";
import { oddText } from "./odd-values.ts";
import { between, times } from "./values.ts";

/** One change of a text at random places, with pieces that mean something in its format. */
export const mutateText = (random: Random, text: string, pieces: readonly string[]): string =>
  pick(random, CHANGES)(random, text, pieces);

/** What is torn out of its place when it comes alone. */
export const JSON_PIECES: readonly string[] = [
  ...["{", "}", "[", "]", "{}", "[]", ",", ",,", ":", '"', "'", "\\", "\\x01", "\\u12", "\\ud800"],
  ...[
    "\\u0000",
    "\\q",
    "\x01",
    "\0",
    "\n",
    "\r",
    "null",
    "NaN",
    "1e999",
    "-",
    "//",
    "/*",
    "\ufeff",
  ],
  ...['"messages": [', '{"id": 5', '"text":', ']}\n{"id": 1}', "\u2028", "}\n", "]\n"],
];

/** The same of HTML. */
export const HTML_PIECES: readonly string[] = [
  ...[
    "<",
    ">",
    "</",
    "</div>",
    "<div>",
    "<a>",
    "</a>",
    '<a ="" onclick="x">',
    "<!--",
    "-->",
    "<![CDATA[",
  ],
  ...[
    "<script>",
    "</script>",
    "<style>",
    "<textarea>",
    "<title>",
    "<pre>",
    "<br>",
    "<b",
    "<b/>",
    "<?x",
  ],
  ...[
    "&#0;",
    "&#xD800;",
    "&#1114112;",
    "&bogus;",
    "&amp",
    "&",
    '"',
    "'",
    "=",
    "\0",
    "\r",
    "\ufeff",
  ],
  ...[
    '<div class="message default clearfix" id="message5">',
    '<div class="message">',
    '<div class="text">',
  ],
  ...[
    '<div class="body">',
    '<div class="tgme_widget_message" data-post="harbour/5">',
    "</body>",
    "</html>",
  ],
  ...[
    '<div class="tgme_widget_message_text">',
    "<time datetime=>",
    "<blockquote>",
    "</blockquote>",
  ],
];

/** The same of a table. */
export const TABLE_PIECES: readonly string[] = [
  ...[
    '"',
    '""',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\r\n",
    '",',
    ',"',
    "\n\n",
    "sep=;\n",
    "\0",
    "\ufeff",
  ],
  ...["1e999", "nan", "\\N", "id,text,date\n", '"\n"', ",,,,,,,,", "'"],
];

type Change = (random: Random, text: string, pieces: readonly string[]) => string;

const at = (random: Random, text: string): number => between(random, 0, text.length);
const span = (random: Random, text: string): readonly [number, number] => {
  const from = at(random, text);
  return [from, Math.min(text.length, from + pick(random, [1, 2, 10, 100, 2000]))];
};

const insert: Change = (random, text, pieces) => {
  const place = at(random, text);
  return text.slice(0, place) + pick(random, pieces) + text.slice(place);
};

const remove: Change = (random, text) => {
  const [from, to] = span(random, text);
  return text.slice(0, from) + text.slice(to);
};

const double: Change = (random, text) => {
  const [from, to] = span(random, text);
  return text.slice(0, to) + text.slice(from);
};

const move: Change = (random, text) => {
  const [from, to] = span(random, text);
  const rest = text.slice(0, from) + text.slice(to);
  const place = at(random, rest);
  return rest.slice(0, place) + text.slice(from, to) + rest.slice(place);
};

const replaceCharacter: Change = (random, text, pieces) => {
  const place = at(random, text);
  return text.slice(0, place) + pick(random, pieces) + text.slice(place + 1);
};

const strew: Change = (random, text, pieces) =>
  times(between(random, 2, 12), () => 0).reduce((found) => insert(random, found, pieces), text);

const repeat: Change = (random, text, pieces) => {
  const place = at(random, text);
  const many = pick(random, pieces).repeat(pick(random, [5, 300, 3000]));
  return text.slice(0, place) + many + text.slice(place);
};

const insertOdd: Change = (random, text) => {
  const place = at(random, text);
  return text.slice(0, place) + oddText(random) + text.slice(place);
};

const CHANGES: readonly Change[] = [
  ...[insert, insert, remove, double, move, replaceCharacter, strew, repeat, insertOdd],
];
