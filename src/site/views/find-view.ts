import { shorten } from "../../annotate/shorten.ts";
import { formatRange } from "../../core/number-ranges.ts";
import { messageId } from "../../core/post-id.ts";
import { permalinkFor } from "../../format/permalink.ts";
import { telegramLabel } from "../../platform/text/telegram-links.ts";
import type { ArchiveChannel } from "../archive/channels.ts";
import { channelPath, findPath, findScriptPath, postPath } from "../archive/urls.ts";
import { frameFor, type SiteContext } from "./context.ts";
import type { FindableView, FindView } from "./views.ts";

/** The view of the page that finds a post by its address on t.me. */
export function findView(context: SiteContext): FindView {
  const numbered = [...context.archive.channels.values()]
    .filter(({ numbers }) => numbers !== undefined)
    .toSorted((a, b) => b.group.posts.length - a.group.posts.length || (a.slug < b.slug ? -1 : 1));
  const more = numbered.length - MOST_SHOWN;
  return {
    kind: "find",
    frame: frameFor(context, findPath, {
      title: "Find a post",
      description: `Find a post of ${context.site.title} by its address on t.me`,
      script: findScriptPath,
    }),
    channels: numbered.slice(0, MOST_SHOWN).map(findable),
    ...(more > 0 && { moreChannels: more }),
    data: numbered.slice(0, MOST_KNOWN).map(rowOf).join(";"),
    ...exampleOf(numbered[0]),
  };
}

/** Rows of the table, and channels that the script knows: so the page stays below 300 kB. */
const MOST_SHOWN = 200;
const MOST_KNOWN = 2500;

const findable = ({ slug, name, username, numbers }: ArchiveChannel): FindableView => ({
  channel: { href: channelPath(slug), label: shorten(name, LONGEST_LABEL) },
  ...(username !== undefined && { username: `@${username}` }),
  folder: `posts/${slug}/`,
  numbers: numbers === undefined ? "" : formatRange(numbers, "–"),
});

/** `herald herald 1494031694 1 1048`, with a hyphen for what is not known. */
const rowOf = ({ slug, username = "", id, numbers }: ArchiveChannel): string =>
  [slug, USERNAME.test(username) ? username : "-", id ?? "-", numbers?.from, numbers?.to].join(" ");

const USERNAME = /^\w{1,64}$/;

/** An address on t.me that the archive has, and the page that it leads to. */
const exampleOf = (channel: ArchiveChannel | undefined): Pick<FindView, "example" | "page"> => {
  const { slug = "herald", username = slug, numbers } = channel ?? {};
  const number = numbers?.to ?? 42;
  return {
    example: telegramLabel({ channel: username, number }),
    page: postPath(permalinkFor("", messageId(slug, number))),
  };
};

/** In UTF-16 code units. */
const LONGEST_LABEL = 80;
