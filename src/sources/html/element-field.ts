import type { Body } from "../../core/types.ts";

/** What an element of a message is: where its text goes. */
export interface ElementField {
  readonly name: string;
  readonly done: (body: Body) => void;
}

/** A text that may have several lines. */
export const textField = (name: string, done: (text: string) => void): ElementField => ({
  name,
  done: ({ text }) => done(text),
});

/** A text of one line: a name, a title, a number. */
export const lineField = (name: string, done: (line: string) => void): ElementField => ({
  name,
  done: ({ text }) => done(text.replaceAll("\n", " ")),
});

/** What is no text of its own. */
export const ignored = (name: string): ElementField => ({ name, done: () => undefined });
