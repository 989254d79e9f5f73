import type { MessageKey, Occurrence } from "../../src/core/types.ts";
import { identifyText } from "../../src/dedupe/identity.ts";
import type { NumberedOccurrence } from "../../src/dedupe/numbered.ts";

interface SeenMessage extends Partial<MessageKey>, Pick<Occurrence, "time" | "known"> {
  readonly dump?: string;
  readonly record?: number;
  readonly text?: string;
}

/** A record of an export with a number: message `number` of the channel herald. */
export function numbered(
  number: number,
  { dump = "a.json", record = number, text = "", time, known, ...key }: SeenMessage = {},
): NumberedOccurrence {
  return {
    ...{ dump, record, ...identifyText(text), dateClues: [] },
    ...(time !== undefined && { time }),
    ...(known !== undefined && { known }),
    message: { channel: "herald", number, ...key },
  };
}
