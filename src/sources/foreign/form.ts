/** A kind of file that is no text dump: its name in messages, and what to do with such a file. */
export interface ForeignForm {
  readonly name: string;
  readonly advice: string;
}

/**
 * What to do with a file that holds posts as data, a text in a document, other files, or none of
 * these.
 */
export const ADVICE = {
  data: "take the file out of dumps/ and keep it: export its posts in a form that is read, or put them in as text copied out of Telegram",
  document: "save its text as UTF-8, and put that into dumps/ instead of it",
  archive: "unpack it, and put the dumps that are in it into dumps/ instead of it",
  other: "take it out of dumps/, where only dumps belong",
} as const;

/** The form of a file that holds posts as data. */
export const dataForm = (name: string): ForeignForm => ({ name, advice: ADVICE.data });
