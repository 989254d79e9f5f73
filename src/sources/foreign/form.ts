/** A form that is no text dump, as a person calls it, and what to do with a file of it. */
export interface ForeignForm {
  readonly name: string;
  readonly advice: string;
}

/** By what a file holds: posts as data, a text in a document, other files, or nothing to read. */
export const ADVICE = {
  data: "this version reads text only: take the file out of dumps/ and keep it, or put its posts in as text copied out of Telegram",
  document: "save its text as UTF-8, and put that into dumps/ instead of it",
  archive: "unpack it, and put what is a text dump into dumps/ instead of it",
  other: "take it out of dumps/, where only text dumps belong",
} as const;

export const dataForm = (name: string): ForeignForm => ({ name, advice: ADVICE.data });
