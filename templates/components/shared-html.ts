import { type FunctionComponent, h } from "preact";
import { renderToString } from "preact-render-to-string";

/**
 * The HTML of a component that thousands of pages show alike, as the inside of an element: rendered
 * once for each set of values.
 */
export function sharedHtml<Props extends object>(
  component: FunctionComponent<Props>,
  props: Props,
): { readonly __html: string } {
  const known = rendered.get(component) ?? new Map<string, { readonly __html: string }>();
  rendered.set(component, known);
  const key = JSON.stringify(props);
  const html = known.get(key) ?? { __html: renderToString(h(component, props)) };
  known.set(key, html);
  return html;
}

const rendered = new Map<unknown, Map<string, { readonly __html: string }>>();
