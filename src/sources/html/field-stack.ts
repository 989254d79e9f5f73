import type { Body } from "../../core/types.ts";
import type { HtmlElement } from "./parse-html.ts";
import { type Formatting, TextField } from "./text-field.ts";

/** How elements inside texts mark them; undefined where one does not. */
export type ReadFormatting = (element: HtmlElement) => Formatting | undefined;

/** The parts of a message whose text is being read: text belongs to the innermost of them. */
export class FieldStack {
  private readonly fields: OpenField[] = [];
  private readonly readFormatting: ReadFormatting;
  /** How many texts were longer than any message's, and cut. */
  cutTexts = 0;

  constructor(readFormatting: ReadFormatting) {
    this.readFormatting = readFormatting;
  }

  /** The name of the innermost field. */
  get innermost(): string | undefined {
    return this.fields.at(-1)?.name;
  }

  /** Read the text of an element from here on; `done` gets it when the element ends. */
  begin(element: HtmlElement, name: string, done: (body: Body) => void): void {
    this.fields.push({ element, name, done, text: new TextField(), formats: [] });
  }

  /** An element that is no field of its own. */
  enter(element: HtmlElement): void {
    const field = this.fields.at(-1);
    if (field === undefined) return;
    if (element.name === "br") field.text.endLine();
    const formatting = this.readFormatting(element);
    if (formatting === undefined) return;
    field.text.enter(formatting);
    field.formats.push(element);
  }

  add(text: string): void {
    this.fields.at(-1)?.text.add(text);
  }

  leave(element: HtmlElement): void {
    const field = this.fields.at(-1);
    if (field === undefined) return;
    if (field.element === element) {
      this.fields.pop();
      this.finish(field);
    } else if (field.formats.at(-1) === element) {
      field.formats.pop();
      field.text.leave();
    }
  }

  /** Ends what is open, as where a message ends before its parts do. */
  endAll(): void {
    for (let field = this.fields.pop(); field !== undefined; field = this.fields.pop()) {
      this.finish(field);
    }
  }

  private finish({ text, done }: OpenField): void {
    const body = text.finish();
    if (text.isCut) this.cutTexts += 1;
    done(body);
  }
}

interface OpenField {
  readonly element: HtmlElement;
  readonly name: string;
  readonly done: (body: Body) => void;
  readonly text: TextField;
  /** Open elements inside it that mark its text. */
  readonly formats: HtmlElement[];
}
