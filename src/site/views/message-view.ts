import { formatRange } from "../../core/number-ranges.ts";
import type { PostSummary } from "../../core/post.ts";
import { telegramLabel, telegramUrl } from "../../platform/text/telegram-links.ts";
import type { ViewContext } from "./context.ts";
import { channelLink, linkedOn } from "./links.ts";
import type { PostView } from "./views.ts";

/** A post as a message: its channel, its number there, and its address on t.me where that is known. */
export function messageView(
  context: ViewContext,
  { channel, number, album, ...post }: PostSummary,
  root: string,
): Pick<PostView, "message"> {
  if (channel === undefined) return {};
  const username = context.archive.channels.get(channel)?.username;
  const original =
    username === undefined || number === undefined ? undefined : { channel: username, number };
  return {
    message: {
      channel: channelLink(context, channel, root),
      ...(number !== undefined && {
        number: formatRange({ from: number, to: album?.at(-1) ?? number }, "–"),
      }),
      ...(original !== undefined && {
        original: {
          href: telegramUrl(original),
          label: telegramLabel(original),
          ...linkedOn(post),
        },
      }),
    },
  };
}
