import { shorten } from "../../annotate/shorten.ts";
import type { PostSummary } from "../../core/post.ts";
import { printable } from "../../core/printable.ts";
import { isAllowedLink } from "../../format/link-policy.ts";
import { linkedOn } from "./links.ts";
import { shortName } from "./names.ts";
import type { ButtonView } from "./views.ts";

/** A page shows so many; a message of Telegram has a hundred at most. */
const MOST_BUTTONS = 100;

/** The buttons below a post that lead to an address. */
export function buttonViews({ buttons = [], ...post }: Pick<PostSummary, "buttons" | "date">): {
  readonly buttons?: readonly ButtonView[];
} {
  if (buttons.length === 0) return {};
  return {
    buttons: buttons.slice(0, MOST_BUTTONS).map(({ text, url }) => ({
      label: text.trim() === "" ? url : shortName(text),
      address: shorten(printable(url), LONGEST_ADDRESS),
      ...(isAllowedLink(url) && { link: { href: url, ...linkedOn(post) } }),
    })),
  };
}

/** As it is shown, in UTF-16 code units. */
const LONGEST_ADDRESS = 200;
