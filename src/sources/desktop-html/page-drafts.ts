import { FieldStack } from "../html/field-stack.ts";
import { type PageEnd, type PartReader, pageParts } from "../html/page-parts.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import type { SourceFile } from "../source.ts";
import { desktopFormatting } from "./desktop-formats.ts";
import { readElement } from "./draft-fields.ts";
import { type MessageDraft, startDraft } from "./message-draft.ts";

/** The parts of a page in order: its beginning with its name, and messages. */
export type PagePart =
  | { readonly title: string }
  | { readonly draft: MessageDraft }
  /** How the file ends; after everything else. */
  | { readonly end: PagesEnd };

export interface PagesEnd extends PageEnd {
  /** Whether the last page has its end. */
  readonly isWhole: boolean;
  /** Whether there is a part for messages at all. */
  readonly hasHistory: boolean;
}

/** The parts of a file of pages; a message comes when the next one begins, or the page ends. */
export async function* readPages(file: SourceFile): AsyncGenerator<PagePart> {
  const pages = new PageReader();
  const end = yield* pageParts(file, pages);
  const { isWhole, hasHistory } = pages;
  yield { end: { ...end, isWhole, hasHistory } };
}

class PageReader implements PartReader<PagePart> {
  private readonly fields = new FieldStack(desktopFormatting);
  readonly parts: PagePart[] = [];
  private draft: MessageDraft | undefined;
  private element: HtmlElement | undefined;
  isWhole = true;
  hasHistory = false;

  get cutTexts(): number {
    return this.fields.cutTexts;
  }

  readonly open = (element: HtmlElement): void => {
    if (element.name === "html") this.isWhole = false;
    if (element.classes.includes("history")) this.hasHistory = true;
    const id = messageId(element);
    if (id !== undefined) {
      this.endMessage(true);
      this.startMessage(element, id);
      return;
    }
    if (element.classes.some((name) => PAGE_PARTS.has(name))) this.endMessage(true);
    if (this.draft === undefined) this.readTitle(element);
    else this.readPart(element, this.draft);
  };

  readonly text = (text: string): void => this.fields.add(text);

  readonly close = (element: HtmlElement, isCut: boolean): void => {
    this.fields.leave(element);
    if (element.name === "html" && !isCut) this.endPage();
    if (element === this.element && !isCut) this.endMessage(true);
  };

  finish(): void {
    this.endMessage(this.isWhole);
  }

  private endPage(): void {
    this.isWhole = true;
    this.endMessage(true);
  }

  private startMessage(element: HtmlElement, id: string): void {
    const { classes } = element;
    this.element = element;
    this.draft = startDraft(id, classes.includes("service"), classes.includes("joined"));
  }

  private endMessage(isWhole: boolean): void {
    this.fields.endAll();
    const { draft } = this;
    this.draft = undefined;
    this.element = undefined;
    if (draft === undefined) return;
    draft.isWhole = isWhole;
    this.parts.push({ draft });
  }

  private readTitle(element: HtmlElement): void {
    const { classes } = element;
    if (classes.includes("text") && classes.includes("bold")) {
      this.fields.begin(element, "title", ({ text: title }) => this.parts.push({ title }));
    } else this.fields.enter(element);
  }

  private readPart(element: HtmlElement, draft: MessageDraft): void {
    const field = readElement(element, draft, this.fields.innermost);
    if (field === undefined) this.fields.enter(element);
    else this.fields.begin(element, field.name, field.done);
  }
}

/** Elements of a page that are in no message, however the elements before them are closed. */
const PAGE_PARTS: ReadonlySet<string> = new Set(["page_header", "pagination", "page_wrap"]);

function messageId({ classes, attributes }: HtmlElement): string | undefined {
  return classes.includes("message") ? MESSAGE_ID.exec(attributes.id ?? "")?.groups?.id : undefined;
}

// "message17", "message-1", "message-999999995"
const MESSAGE_ID = /^message(?<id>-?\d{1,20})$/;
