/** The beginning of a text, without the blank lines before it. */
export interface TextSample {
  readonly text: string;
  /** Whether the text goes on. */
  readonly isCut: boolean;
}
