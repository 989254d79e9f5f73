import { type FunctionComponent, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { replaceForbidden } from "../../src/platform/text/forbidden-characters.ts";

/** HTML as the inside of an element: `dangerouslySetInnerHTML`. */
interface InnerHtml {
  readonly __html: string;
}

/**
 * The HTML of a component that thousands of pages show alike, rendered once for each set of values.
 */
export function sharedHtml<Props extends object>(
  component: FunctionComponent<Props>,
  props: Props,
): InnerHtml {
  const known = rendered.get(component) ?? new Map<string, InnerHtml>();
  rendered.set(component, known);
  const key = Object.values(props).map(keyOf).join("\0");
  const html = known.get(key) ?? cleanHtml(renderToString(h(component, props)));
  known.set(key, html);
  return html;
}

const keyOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

const rendered = new Map<unknown, Map<string, InnerHtml>>();

/** The HTML of one value, rendered once for as long as that very object is in use. */
export function htmlOnce<Value extends object>(
  render: (value: Value) => VNode,
): (value: Value) => InnerHtml {
  const known = new WeakMap<Value, InnerHtml>();
  return (value) => {
    const html = known.get(value) ?? cleanHtml(renderToString(render(value)));
    known.set(value, html);
    return html;
  };
}

const cleanHtml = (html: string): InnerHtml => ({ __html: replaceForbidden(html) });

/**
 * The same string in one piece. A concatenated one is a tree of pieces (a rope), which V8 flattens when
 * it is read: once here, or else again for each page that contains it, and until then memory holds
 * every piece.
 */
export function inOnePiece(html: string): string {
  LOOK.test(html);
  return html;
}

const LOOK = /^$/;
