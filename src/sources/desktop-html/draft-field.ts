import type { Body } from "../../core/types.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import type { MessageDraft } from "./message-draft.ts";

/** What an element of a message is: where its text goes, or a fact that its attributes tell. */
export interface DraftField {
  readonly name: string;
  readonly done: (body: Body) => void;
}

/** Reads an element of a message by its class; `inside` is the field around it. */
export type ReadField = (
  draft: MessageDraft,
  element: HtmlElement,
  inside: string | undefined,
) => DraftField | undefined;

/** A text that may have several lines. */
export const textField = (name: string, done: (body: Body) => void): DraftField => ({ name, done });

/** A text of one line: a name, a title, a number. */
export const lineField = (name: string, done: (line: string) => void): DraftField => ({
  name,
  done: ({ text }) => done(text.replaceAll("\n", " ")),
});

/** What is no text of its own. */
export const ignored = (name: string): DraftField => ({ name, done: () => undefined });
