import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** A whole HTML document as text. */
export const toDocument = (page: VNode): string => `<!doctype html>\n${renderToString(page)}\n`;
