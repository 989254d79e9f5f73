import { basename } from "node:path";
import type { ExportedMessage } from "../../src/sources/source.ts";
import { openDump } from "../../src/store/dump-files.ts";
import { sourceOf } from "../../src/store/read-head.ts";
import type { LabelledExport } from "./labelled-exports.ts";
import type { PlainMessage } from "./plain-message.ts";
import type { Tally } from "./tally.ts";

/** What of a message is compared. */
export type Aspect = "utc" | "local" | "text" | "formats" | "forwardedFrom" | "media" | "poll";

/**
 * Messages that the readers find as a plain reading has them: the same number, and all of some
 * aspects alike.
 */
export async function scoreMessages(
  labelled: LabelledExport,
  aspects: readonly Aspect[],
): Promise<Tally> {
  const found = (await Promise.all(labelled.files.map(readMessages))).flat();
  const byNumber = new Map(found.map((message) => [message.number, message]));
  const wrong = labelled.messages.flatMap((plain) => {
    const message = byNumber.get(plain.number);
    const place = `${labelled.name}, message ${plain.number}`;
    if (message === undefined) return [{ place, what: "not found" }];
    const differing = aspects.filter(
      (aspect) => show(plain[aspect]) !== show(aspectOf(message, aspect)),
    );
    const [first] = differing;
    if (first === undefined) return [];
    const what = `${first} ${show(aspectOf(message, first))}, truly ${show(plain[first])}`;
    return [{ place, what: what.slice(0, MOST) }];
  });
  return {
    right: labelled.messages.length - wrong.length,
    given: found.length,
    wanted: labelled.messages.length,
    misses: wrong,
  };
}

const MOST = 400;

/** The messages that the readers find in a file. */
export async function readMessages(path: string): Promise<readonly ExportedMessage[]> {
  const dump = await openDump({ name: basename(path), path });
  const source = await sourceOf(dump);
  const messages: ExportedMessage[] = [];
  if (source === undefined) return messages;
  for await (const record of source.read(dump, { allowPrivate: false }, () => undefined)) {
    if ("message" in record) messages.push(record.message);
  }
  return messages;
}

function aspectOf(message: ExportedMessage, aspect: Aspect): PlainMessage[Aspect] {
  const { body, time, facts } = message;
  switch (aspect) {
    case "utc":
      return time?.kind === "instant" ? time.utc : undefined;
    case "local":
      return time?.kind === "local" || time?.kind === "standard" ? time.local : undefined;
    case "text":
      return body.text;
    case "formats":
      return (body.ranges ?? []).map(
        ({ kind, from, to, url }) => `${kind} ${from}-${to}${url === undefined ? "" : ` ${url}`}`,
      );
    case "forwardedFrom":
      return message.forwardedFrom;
    case "media":
      return (facts.media ?? []).map(
        ({ kind, path, name }) => path ?? (kind === "file" ? name : undefined) ?? "absent",
      );
    case "poll":
      return (
        facts.poll && {
          question: facts.poll.question,
          answers: facts.poll.answers.map(({ text }) => text),
        }
      );
  }
}

const show = (value: unknown): string => JSON.stringify(value) ?? "none";
