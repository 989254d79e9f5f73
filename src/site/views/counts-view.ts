import { dayOf } from "../../core/dates/iso-times.ts";
import type { PostSummary } from "../../core/post.ts";
import type { ViewContext } from "./context.ts";
import { shortName } from "./names.ts";
import type { CountsView, DateView } from "./views.ts";

/** A page shows so many kinds of reactions; a message has about twenty at most. */
const MOST_REACTIONS = 100;

/** How often a post was seen, passed on and reacted to, and when that was so. */
export function countsView(
  { labels }: ViewContext,
  { views, forwards, reactions = [], taken }: PostSummary,
): { readonly counts?: CountsView } {
  const counted = (count: number | undefined, one: string, many: string): readonly string[] =>
    count === undefined ? [] : [`${labels.count(count)} ${count === 1 ? one : many}`];
  const said = [...counted(views, "view", "views"), ...counted(forwards, "forward", "forwards")];
  if (said.length + reactions.length === 0) return {};
  return {
    counts: {
      reactions: reactions.slice(0, MOST_REACTIONS).map(({ emoji, count }) => {
        const name = NAMES.get(emoji);
        return {
          ...(name === undefined ? { sign: shortName(emoji) } : { name }),
          count: labels.count(count),
        };
      }),
      said,
      ...(taken !== undefined && { taken: labels.date({ edtf: taken }) }),
    },
  };
}

/** Reactions that have no sign. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["custom emoji", "custom emoji"],
  ["paid", "paid with stars"],
]);

/** When a post was edited last, on the clock by which it was published; the time alone on its day. */
export function editedView(
  { labels }: ViewContext,
  { edited, date = "" }: Pick<PostSummary, "edited" | "date">,
): { readonly edited?: DateView } {
  if (edited === undefined) return {};
  const offset = OFFSET.exec(date)?.[0];
  const time = edited.endsWith("Z") && offset !== undefined ? atOffset(edited, offset) : edited;
  const isSameDay = date.includes("T") && dayOf(date) === dayOf(time);
  const { label, ...day } = labels.date({ edtf: dayOf(time), date: time });
  return { edited: isSameDay ? { label: timeOf(time), datetime: time } : { label, ...day } };
}

const timeOf = (time: string): string =>
  time.slice("2024-07-15T".length, "2024-07-15T22:00".length);

/** `2024-07-15T19:00:00Z` as `2024-07-15T22:00:00+03:00`. */
function atOffset(utc: string, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const ahead = (offset.startsWith("-") ? -1 : 1) * (60 * hours + minutes) * 60_000;
  const there = new Date(Date.parse(utc) + ahead).toISOString();
  return `${there.slice(0, "2024-07-15T22:00:00".length)}${offset}`;
}

const OFFSET = /[+-]\d{2}:\d{2}$/;
