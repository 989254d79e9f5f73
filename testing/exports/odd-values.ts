import { pick, type Random } from "../random.ts";
import { times } from "./values.ts";

/** A value that no program writes in this place. */
export const oddValue = (random: Random): unknown => pick(random, ODD)(random);

/** A text that no program writes in this place. */
export const oddText = (random: Random): string => pick(random, ODD_TEXTS)(random);

/** Lists or objects, one in the other. */
export function nested(value: unknown, depth: number, key?: string): unknown {
  let inner = value;
  for (let level = 0; level < depth; level++)
    inner = key === undefined ? [inner] : { [key]: inner };
  return inner;
}

/** Stands for a value that JavaScript cannot write: its text takes the place of the mark. */
export const raw = (text: string): string => `@@${text}@@`;

/** JSON with the marks of `raw` replaced. */
export const withRaw = (json: string): string => json.replaceAll(rawMark, "$<text>");

// "@@1e999@@", with its quotes
const rawMark = /"@@(?<text>[^@]*)@@"/g;

const ODD_TEXTS: readonly ((random: Random) => string)[] = [
  () => "",
  () => " ",
  () => "\0",
  () => "a\0b",
  () => "\ud800",
  () => "\udc00\ud800 x",
  () => "\r\n\r",
  () => "\u2028\u2029\u0085\ufeff",
  () => "constructor",
  () => "__proto__",
  () => "NaN",
  () => "-1",
  () => "1e400",
  () => "9007199254740993",
  () => "0x10",
  () => "1.5",
  () => "2024-02-30T00:00:00",
  () => "2024-13-01 25:61:61",
  () => "0001-01-01T00:00:00",
  () => "99999-01-01T00:00:00Z",
  () => "2024-07-16T18:45:00+99:99",
  () => "1989-12-31T23:59:59-14:00",
  () => "../../../etc/passwd",
  () => "/etc/passwd",
  () => "C:\\x\\..\\y",
  () => "files/\0.pdf",
  () => "javascript:alert(1)",
  () => "(File not included. Change data exporting settings to download.)",
  () => "private",
  () => "{",
  () => "[".repeat(500),
  (random) =>
    pick(random, ["a", "é", "🌊", "\n", " ", "\\", '"', "<b>", "**", "&", "\u0301"]).repeat(
      pick(random, [100, 5000]),
    ),
  (random) => times(20, () => String.fromCharCode(random() * 65_536)).join(""),
];

const ODD: readonly ((random: Random) => unknown)[] = [
  ...ODD_TEXTS,
  ...ODD_TEXTS,
  ...[null, true, false, 0, -1, 1, 1.5, -0.0001, 1e21, 2 ** 53, 2 ** 53 + 2, -(2 ** 63)].map(
    (value) => () => value,
  ),
  ...["1e999", "-1e999", "-0", "1E2", "9".repeat(400), "12345678901234567890"].map(
    (text) => () => raw(text),
  ),
  ...["NaN", "undefined", "Infinity", "01", "+1", ".5", "'x'", "stickers/a (1).webp"].map(
    (text) => () => raw(text),
  ),
  () => 1_721_144_700,
  () => 9_999_999_999_999,
  () => [],
  () => ({}),
  () => [[[]]],
  () => [null, 5, "x", { type: "bold" }, { text: 5 }],
  () => ({ type: "bold", text: { text: [] } }),
  () => ({ _: "Message" }),
  (random) => nested("x", pick(random, [3, 50, 1000])),
  (random) => nested(5, pick(random, [3, 50, 1000]), "messages"),
  (random) => times(300, () => oddText(random).slice(0, 20)),
];
