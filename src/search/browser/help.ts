import { byId } from "./element.ts";

/** Shows or hides what one may type; the button above it says which. */
export function showHelp(isShown: boolean): void {
  byId("help").hidden = !isShown;
  byId("show-help").ariaExpanded = `${isShown}`;
}
