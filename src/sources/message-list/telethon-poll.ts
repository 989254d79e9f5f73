import type { Poll } from "../../core/message.ts";
import { votedPoll } from "../reading/poll.ts";
import {
  compact,
  countOf,
  type JsonObject,
  objectOf,
  objectsOf,
  textOf,
} from "../reading/values.ts";

/** A poll with its votes, which are kept apart from the answers and point at them by a key. */
export function telethonPoll(media: JsonObject): Poll {
  const poll = objectOf(media.poll);
  const results = objectOf(media.results);
  const votes = new Map(
    objectsOf(results.results).map(({ option, voters }) => [keyOf(option), countOf(voters)]),
  );
  const answers = objectsOf(poll.answers).map(({ text, option }) => ({
    text: textOf(text) ?? "",
    ...compact({ voters: votes.get(keyOf(option)) }),
  }));
  return votedPoll(textOf(poll.question), poll.closed === true, results.total_voters, answers);
}

/** A list of things to do. */
export function telethonToDo(media: JsonObject): Poll {
  const list = objectOf(media.todo);
  const answers = objectsOf(list.list).map(({ title }) => ({ text: textOf(title) ?? "" }));
  return { kind: "to-do", question: textOf(list.title) ?? "", answers };
}

/** Bytes are written as text or as a list of numbers. */
const keyOf = (option: unknown): string =>
  Array.isArray(option) ? option.map(Number).join() : String(option ?? "");
