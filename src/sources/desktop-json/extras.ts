import type { LinkButton, Poll, PollAnswer, Reaction } from "../../core/message.ts";
import { linkButton } from "../reading/link-button.ts";
import { votedPoll } from "../reading/poll.ts";
import {
  compact,
  countOf,
  isObject,
  itemsOf,
  type JsonObject,
  objectsOf,
} from "../reading/values.ts";
import { flatText } from "./formatted-text.ts";
import { labelOf, wordsOf } from "./words.ts";

/** The poll or the to-do list of a message. */
export function pollOf({ poll, todo_list }: JsonObject): Poll | undefined {
  if (isObject(poll)) {
    const { question, closed, total_voters } = poll;
    return votedPoll(textOf(question), closed === true, total_voters, answersOf(poll));
  }
  return isObject(todo_list)
    ? { kind: "to-do", question: textOf(todo_list.title), answers: answersOf(todo_list) }
    : undefined;
}

const answersOf = ({ answers }: JsonObject): readonly PollAnswer[] =>
  objectsOf(answers).map(({ text, voters }) => ({
    text: textOf(text),
    ...compact({ voters: countOf(voters) }),
  }));

/** A string, or (since 5.16.0) an array of parts. */
const textOf = (value: unknown): string => wordsOf(flatText(value)) ?? "";

/** How often a message got each reaction; who gave them stays out. */
export function reactionsOf({ reactions }: JsonObject): readonly Reaction[] {
  const counts = new Map<string, number>();
  for (const { type, emoji, count } of objectsOf(reactions)) {
    const sign = type === "emoji" ? labelOf(emoji) : REACTIONS.get(type);
    const times = countOf(count, 1);
    if (sign === undefined || times === undefined) continue;
    counts.set(sign, (counts.get(sign) ?? 0) + times);
  }
  return Array.from(counts, ([emoji, count]) => ({ emoji, count }));
}

const REACTIONS: ReadonlyMap<unknown, string> = new Map([
  ["custom_emoji", "custom emoji"],
  ["paid", "paid"],
]);

/** The buttons below a message that lead to an address. */
export const buttonsOf = ({ inline_bot_buttons }: JsonObject): readonly LinkButton[] =>
  itemsOf(inline_bot_buttons)
    .flatMap(objectsOf)
    .filter(({ type }) => type === "url")
    .flatMap(({ text, data }) => linkButton(wordsOf(text), wordsOf(data)) ?? []);
