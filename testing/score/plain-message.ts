/**
 * A message as a plain reading of an export has it: by JSON.parse or regular expressions, apart from
 * the readers that it is to judge.
 */
export interface PlainMessage {
  readonly number: number;
  /** `2024-07-16T15:45:00Z`, where the export says it. */
  readonly utc?: string;
  /** `2024-07-16T18:45:00` on the clock of the export, where it says it. */
  readonly local?: string;
  /** Without blanks at its ends. */
  readonly text: string;
  /** `bold 0-5`, in UTF-16 units of the text. */
  readonly formats?: readonly string[];
  /** Empty where the source was deleted. */
  readonly forwardedFrom?: string;
  /** The path of a file that is there, and the name of one sent by name; kinds of what is not there. */
  readonly media?: readonly string[];
  readonly poll?: PlainPoll;
}

/** A poll as most exports have it. */
interface PlainPoll {
  readonly question: string;
  readonly answers: readonly string[];
}

/** The messages of an export, and how many records it has with those that are no messages. */
export interface PlainExport {
  readonly messages: readonly PlainMessage[];
  readonly records: number;
}

/** What a page holds of a message of a JSON export: quotes do not say that they are collapsed. */
export const asPagesHold = (message: PlainMessage): PlainMessage => ({
  ...message,
  formats: (message.formats ?? [])
    .filter((format) => !format.startsWith("bank-card "))
    .map((format) => format.replace("expandable-blockquote ", "blockquote ")),
});
