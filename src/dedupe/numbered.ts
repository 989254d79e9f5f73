import type { Occurrence } from "../core/types.ts";

/** A message that has a channel and a number. */
export type NumberedOccurrence = Occurrence & {
  readonly message: { readonly channel: string; readonly number: number };
};

/** Whether an occurrence is a message with a number. */
export const isNumbered = (occurrence: Occurrence): occurrence is NumberedOccurrence =>
  occurrence.message?.number !== undefined;

/** One message: the occurrences of its newest text, the fullest source first, and the others. */
export interface ReadMessage {
  readonly number: number;
  readonly newest: readonly NumberedOccurrence[];
  readonly earlier: readonly NumberedOccurrence[];
}
