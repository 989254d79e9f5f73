import { byId, element } from "./element.ts";

/** Where a part of the index lies, below the site's root. */
export const partAddress = (name: string): string => `search/${name}.js`;

/** Shows paragraphs between the total and the results; those that stand there are not announced again. */
export function note(...lines: readonly (Node | string)[]): void {
  const notes = byId("notes");
  const made = element("div", {}, ...lines.map((line) => element("p", {}, line)));
  if (made.innerHTML !== notes.innerHTML) notes.replaceChildren(...made.children);
}
