import type { LinkButton, Poll, PollAnswer, Reaction } from "../../core/message.ts";
import { flatText } from "./formatted-text.ts";
import { countOf, itemsOf, type JsonObject, known, labelOf, objectOf, wordsOf } from "./values.ts";

/** The poll or the to-do list of a message. */
export function pollOf({ poll, todo_list }: JsonObject): Poll | undefined {
  const asked = objectOf(poll);
  if (asked) {
    return {
      kind: "poll",
      question: textOf(asked.question),
      ...(asked.closed === true && { isClosed: true }),
      ...known({ voters: countOf(asked.total_voters) }),
      answers: answersOf(asked),
    };
  }
  const list = objectOf(todo_list);
  return list && { kind: "to-do", question: textOf(list.title), answers: answersOf(list) };
}

const answersOf = ({ answers }: JsonObject): readonly PollAnswer[] =>
  itemsOf(answers).flatMap((item) => {
    const answer = objectOf(item);
    if (answer === undefined) return [];
    return [{ text: textOf(answer.text), ...known({ voters: countOf(answer.voters) }) }];
  });

/** A string, or (since 5.16.0) an array of parts. */
const textOf = (value: unknown): string => wordsOf(flatText(value)) ?? "";

/** How often a message got each reaction; who gave them stays out. */
export function reactionsOf({ reactions }: JsonObject): readonly Reaction[] {
  const counts = new Map<string, number>();
  for (const item of itemsOf(reactions)) {
    const { type, emoji, count } = objectOf(item) ?? {};
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
    .flatMap((row) => itemsOf(row))
    .flatMap((item) => {
      const { type, text, data } = objectOf(item) ?? {};
      const url = wordsOf(data) ?? "";
      if (type !== "url" || !ADDRESS.test(url)) return [];
      return [{ text: labelOf(text) ?? url, url }];
    });

// "https://example.org", "tg://resolve?domain=example"
const ADDRESS = /^(?:https?|tg):\/\/[^\s]+$/i;
