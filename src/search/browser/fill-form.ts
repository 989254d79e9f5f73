import { byId } from "./element.ts";
import type { Asked } from "./page-address.ts";

/** Shows in the form what is asked. */
export function fillForm({ text, order }: Asked): void {
  (byId("q") as HTMLInputElement).value = text;
  (byId("sort") as HTMLSelectElement).value = order === "relevance" ? "best" : "";
}
