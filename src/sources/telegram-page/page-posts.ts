import { FieldStack } from "../html/field-stack.ts";
import { type PageEnd, type PartReader, pageParts } from "../html/page-parts.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import type { SourceFile } from "../source.ts";
import { pageFormatting } from "./page-formats.ts";
import { type PostDraft, startPost } from "./post-draft.ts";
import { readElement } from "./post-fields.ts";

/** The parts of a page in order: the channel's title, posts, and at last how the file ends. */
export type PagePart =
  | { readonly title: string }
  | { readonly draft: PostDraft }
  | { readonly end: PageEnd };

/** The parts of a saved page; a post comes when it ends, or the next one begins. */
export async function* readParts(file: SourceFile): AsyncGenerator<PagePart> {
  yield { end: yield* pageParts(file, new PageReader()) };
}

class PageReader implements PartReader<PagePart> {
  private readonly fields = new FieldStack(pageFormatting);
  readonly parts: PagePart[] = [];
  private draft: PostDraft | undefined;
  private element: HtmlElement | undefined;
  /** A quoted message or the preview of a link, whose parts are not the post's. */
  private foreign: HtmlElement | undefined;

  get cutTexts(): number {
    return this.fields.cutTexts;
  }

  readonly open = (element: HtmlElement): void => {
    const { classes, attributes } = element;
    if (classes.includes("tgme_widget_message")) {
      this.endPost(true);
      this.element = element;
      const isService = classes.includes("service_message");
      const { "data-post": post = "", "data-view": view = "" } = attributes;
      this.draft = startPost(post, view, isService);
    } else if (this.draft === undefined) this.readPage(element);
    else if (this.foreign === undefined) this.readPart(element, this.draft);
  };

  readonly text = (text: string): void => this.fields.add(text);

  readonly close = (element: HtmlElement, isCut: boolean): void => {
    this.fields.leave(element);
    if (element === this.foreign) this.foreign = undefined;
    if (element === this.element) this.endPost(!isCut);
  };

  finish(): void {
    this.endPost(false);
  }

  private endPost(isWhole: boolean): void {
    this.fields.endAll();
    this.foreign = undefined;
    this.element = undefined;
    const { draft } = this;
    this.draft = undefined;
    if (draft === undefined) return;
    draft.isWhole = isWhole;
    this.parts.push({ draft });
  }

  private readPage(element: HtmlElement): void {
    const isTitle = element.classes.some((name) => TITLES.has(name));
    if (!isTitle) this.fields.enter(element);
    else this.fields.begin(element, "title", ({ text: title }) => this.parts.push({ title }));
  }

  private readPart(element: HtmlElement, draft: PostDraft): void {
    const field = readElement(element, draft);
    if (field === undefined) {
      this.fields.enter(element);
      return;
    }
    if (field.isForeign) this.foreign = element;
    this.fields.begin(element, field.name, field.done);
  }
}

const TITLES: ReadonlySet<string> = new Set([
  "tgme_channel_info_header_title",
  "tgme_header_title",
]);
