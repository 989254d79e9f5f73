import { forwardedFrom, isReplyLine } from "../forwarded.ts";
import type { Lines } from "../lines.ts";
import { chooseHeads } from "./choose-heads.ts";
import {
  firstLine,
  firstName,
  type HeadCandidate,
  type HeadForm,
  listCandidates,
  type Names,
  nameAtStart,
  textAfter,
} from "./head-candidates.ts";

/** A line that opens a message in text copied out of a messenger, with who posted it and when. */
export interface MessageHead {
  /** Local time, `2024-07-16T18:45:00`. */
  readonly postedAt: string;
  /** What of the message's text stands on the same line, or nothing. */
  readonly inline: string;
  /** The source, where the label stands on the same line: `[16.07.2024 18:45] Name: [Forwarded from X]`. */
  readonly forwardedFrom: string | undefined;
}

/** The message heads of a dump, and the lines that look like some and are none. */
export interface MessageHeads {
  /** By line number. */
  readonly heads: ReadonlyMap<number, MessageHead>;
  /** The numbers of lines that have the form of a head and are taken for text. */
  readonly quoted: readonly number[];
}

/**
 * The message heads among the lines. Their forms: `Name, [16.07.2024 18:45]`, with or without a
 * colon after it, text on the next lines (Desktop, iOS, macOS); `[16.07.2024 18:45] Name: text`
 * (Android, WhatsApp); `[16 Jul 2024 at 18:45:10]` alone or before a text; `Name [16.07.2024
 * 18:45:10]` (a browser extension); `16/07/2024, 18:45 - Name: text` (WhatsApp). A dump may have
 * several of them. Linear time.
 */
export function findMessageHeads(lines: Lines): MessageHeads {
  const { heads, times, quoted, names } = chooseHeads(listCandidates(lines), firstLine(lines));
  const strippers = new Map(inlineForms.map((form) => [form, stripperFor(form, heads, names)]));
  const found = heads.map((head, k): [number, MessageHead] => {
    const inline = strippers.get(head.form)?.(head.rest) ?? head.rest;
    const source = forwardedFrom(inline);
    const isLabel = source !== undefined || isReplyLine(inline);
    const text = isLabel ? "" : inline;
    return [head.line, { postedAt: times[k] ?? "", inline: text, forwardedFrom: source }];
  });
  return { heads: new Map(found), quoted };
}

/** Forms that have the name and the text after the time. */
const inlineForms: readonly HeadForm[] = ["time", "dash"];

function stripperFor(
  form: HeadForm,
  heads: readonly HeadCandidate[],
  known: Names,
): (rest: string) => string {
  return nameStripper(
    heads.filter((head) => head.form === form).map(({ rest }) => rest),
    known,
  );
}

/**
 * How to take the name off what follows a time. The name is that of the heads of another form, or
 * what all of them have before a colon, or in full; where most differ, or some have no colon, the
 * times stand without names.
 */
function nameStripper(rests: readonly string[], known: Names): (rest: string) => string {
  const names = new Map<string, number>();
  for (const rest of rests) {
    const name = firstName(rest);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const filled = rests.filter((rest) => rest !== "").length;
  const bare = rests.filter((rest) => rest !== "" && firstName(rest) === rest).length;
  const isNamed = bare === 0 && (names.size * 2 <= filled || names.size <= 2);
  const isName = (name: string): boolean => isNamed || (names.get(name) ?? 0) * 2 > filled;
  const longer = longerNames(rests);
  return (rest) => {
    const own = nameAtStart(rest, known);
    if (own !== undefined) return textAfter(rest.slice(own.length));
    const name = firstName(rest);
    if (rest === "" || !isName(name) || (name === rest && filled === 1)) return rest;
    const whole = longer.get(name) ?? name;
    return textAfter(rest.slice(whole.length));
  };
}

/** Where all that share a first name share more up to another colon, that belongs to the name too. */
function longerNames(rests: readonly string[]): ReadonlyMap<string, string> {
  const shared = new Map<string, { name: string; times: number }>();
  for (const rest of rests) {
    const first = firstName(rest);
    const next = firstName(rest.slice(first.length + 1));
    const name = `${first}:${next}`;
    const known = shared.get(first);
    if (!known) shared.set(first, { name: rest.startsWith(`${name}:`) ? name : first, times: 1 });
    else if (known.name !== name) shared.set(first, { name: first, times: 0 });
    else known.times += 1;
  }
  return new Map(
    [...shared].filter(([, { times }]) => times > 1).map(([first, { name }]) => [first, name]),
  );
}
