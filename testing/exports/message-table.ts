import { pick, type Random } from "../random.ts";
import { between, chance, dottedTime, isoTime, moment, SECRET, sentence, times } from "./values.ts";

/** The rows of a table of messages, the names of its columns first. */
export function messageTable(random: Random): readonly (readonly string[])[] {
  const [id, text, date] = pick(random, NAMES);
  const isDotted = chance(random, 0.3);
  const others = OTHERS.filter(() => chance(random, 0.5));
  const start = between(random, 1, 1000);
  return [
    [id, date, text, ...others.map(({ name }) => name)],
    ...times(between(random, 1, 12), (at) => [
      pick(random, [`${start + at}`, `${start + at}.0`]),
      isDotted ? dottedTime(moment(random)) : isoTime(moment(random)).replace("T", " "),
      pick(random, [sentence(random), sentence(random), "", "nan", "\\N"]),
      ...others.map(({ values }) => pick(random, values)),
    ]),
  ];
}

const NAMES = [
  ["id", "text", "date"],
  ["message_id", "message", "date"],
  ["msg_id", "msg_content", "timestamp"],
  ["ID", "Message", "Date"],
] as const;

const OTHERS: readonly { readonly name: string; readonly values: readonly string[] }[] = [
  { name: "channel_username", values: ["harbour"] },
  { name: "views", values: ["5", "5.0", "", "1.2e+04"] },
  { name: "forwards", values: ["0", "nan"] },
  { name: "first_name", values: [SECRET] },
  { name: "last_name", values: [SECRET, ""] },
  { name: "media_path", values: ["", "media/1.jpg"] },
  { name: "media_type", values: ["", "photo", "MessageMediaPhoto"] },
  { name: "reply_to", values: ["", "5"] },
  { name: "", values: ["0", "1"] },
];

/** Rows as text, with fields in quotes where they need them. */
export function writeTable(random: Random, rows: readonly (readonly string[])[]): string {
  const sign = pick(random, [",", ";", "\t", "|"]);
  const lineEnd = pick(random, ["\n", "\r\n"]);
  const isQuoted = chance(random, 0.2);
  const field = (value: string): string =>
    isQuoted || /["\r\n]/.test(value) || value.includes(sign)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  return rows.map((row) => row.map(field).join(sign) + lineEnd).join("");
}
