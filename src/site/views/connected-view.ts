import { shorten } from "../../annotate/shorten.ts";
import type { PostSummary, ShownPost } from "../../core/post.ts";
import { isWebLink } from "../../platform/text/links.ts";
import type { Connections, SomePosts } from "../archive/connections.ts";
import { channelPath, postPath } from "../archive/urls.ts";
import type { ViewContext } from "./context.ts";
import { langOf, linkedOn } from "./links.ts";
import { shortName, titleOf } from "./names.ts";
import type { ConnectedView, OtherPostsView, OtherPostView, OutwardLinkView } from "./views.ts";

/** How a post is connected with others: what it answers and forwards, and what answers and names it. */
export function connectedView(
  context: ViewContext,
  position: number,
  post: PostSummary,
  root: string,
): ConnectedView {
  const { replies, thread, forwards, namedBy, series } = connectionsAt(context, position);
  const otherAt = finderOf(context, root);
  const others = (some: SomePosts | undefined, channels?: readonly string[]) =>
    some && listOthers(some, otherAt, position, channels);
  const steps = { first: thread?.first, previous: thread?.previous, next: thread?.next };
  return {
    ...linksView(context, position, post, root),
    ...beforeView(context, position, post, root),
    ...defined({
      replies: others(replies),
      forwards: others(forwards, forwards?.channels),
      namedBy: others(namedBy),
      series: others(series),
      thread: thread && {
        place: thread.place,
        ...defined({
          first: otherAt(steps.first),
          previous: otherAt(steps.previous),
          next: otherAt(steps.next),
        }),
      },
    }),
  };
}

/** Where the links of its text lead. */
export const linksView = (
  context: ViewContext,
  position: number,
  post: PostSummary,
  root: string,
): Pick<ConnectedView, "inward" | "linkedOn"> => ({
  ...linkedOn(post),
  ...defined({ inward: inwardHrefs(context, connectionsAt(context, position), root) }),
});

/** What it answers, and where it was forwarded from. */
export function beforeView(
  context: ViewContext,
  position: number,
  post: PostSummary,
  root: string,
): Pick<ConnectedView, "answers" | "origin"> {
  const { answers, origin } = connectionsAt(context, position);
  const otherAt = finderOf(context, root);
  return defined({
    answers: otherAt(answers) ?? missingAnswer(post),
    origin: originView(post, otherAt(origin)),
  });
}

const connectionsAt = ({ archive }: ViewContext, position: number): Connections =>
  archive.connections.get(position) ?? {};

/** A function that shows the post at a position to others, on a page whose root prefix is `root`. */
const finderOf =
  (context: ViewContext, root: string) =>
  (at: number | undefined): OtherPostView | undefined => {
    const other = at === undefined ? undefined : context.archive.shown.at(at);
    return other && otherPost(context, other, root);
  };

/** Where the posts and channels that a text names stand, as seen from its page. */
function inwardHrefs(
  { archive }: ViewContext,
  { targets = [], channels = [] }: Connections,
  root: string,
): ConnectedView["inward"] {
  const hrefs = [
    ...targets.flatMap(([key, at]): [string, string][] => {
      const post = archive.shown.at(at);
      return post === undefined ? [] : [[key, root + postPath(post.permalink)]];
    }),
    ...channels.map(([key, slug]): [string, string] => [key, root + channelPath(slug)]),
  ];
  return hrefs.length === 0 ? undefined : hrefs;
}

const missingAnswer = ({ replyTo }: PostSummary): ConnectedView["answers"] =>
  replyTo === undefined ? undefined : { number: replyTo };

function originView(
  { forwardLink, ...post }: PostSummary,
  here: OtherPostView | undefined,
): ConnectedView["origin"] {
  const there: OutwardLinkView | undefined =
    forwardLink === undefined || !isWebLink(forwardLink)
      ? undefined
      : { href: forwardLink, ...linkedOn(post) };
  return here === undefined && there === undefined ? undefined : defined({ here, there });
}

function listOthers(
  { first, count }: SomePosts,
  otherAt: (at: number) => OtherPostView | undefined,
  own: number,
  channels: readonly string[] = [],
): OtherPostsView {
  const posts = first.flatMap((at, place): readonly OtherPostView[] => {
    const other = otherAt(at);
    const channel = channels[place] ?? "";
    if (other === undefined) return [];
    const label = channel === "" ? other.label : shortName(channel);
    return [{ ...other, label, ...(at === own && { isCurrent: true }) }];
  });
  const more = count - first.length;
  return { posts, ...(more > 0 && { more }) };
}

const otherPost = (context: ViewContext, post: ShownPost, root: string): OtherPostView => ({
  href: root + postPath(post.permalink),
  label: shorten(titleOf(context, post), FIRST_WORDS),
  ...langOf(context, post),
  date: context.labels.date(post),
});

/** As many of a post's first words, in UTF-16 code units, as tell which one it is. */
const FIRST_WORDS = 120;

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** A record without the fields that are undefined. */
const defined = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
