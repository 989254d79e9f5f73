import type { PostOutline } from "../../core/post.ts";
import { createChainEnds } from "../../platform/collections/chain-ends.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import type { AddressBook } from "./address-book.ts";
import { type Connections, someOf, type Thread } from "./connections.ts";

type Answered = Pick<Connections, "answers" | "replies" | "thread">;

/**
 * Which posts answer which. All that answer one post, directly or through others, are a thread with
 * it where they are three or more; it is read in the order of time.
 */
export function findReplies(
  posts: readonly PostOutline[],
  book: AddressBook,
): ReadonlyMap<number, Answered> {
  const answers = new Map<number, number>();
  for (const [position, { channel, replyTo }] of posts.entries()) {
    if (replyTo === undefined || channel === undefined) continue;
    const target = book.postAt(channel, replyTo);
    if (target === undefined || target === position) continue;
    answers.set(position, target);
  }
  const all = new Map<number, Answered>();
  const put = (position: number, some: Answered): void => {
    all.set(position, { ...all.get(position), ...some });
  };
  for (const [position, target] of answers) put(position, { answers: target });
  for (const [target, replies] of groupBy(answers, ([, target]) => target)) {
    put(target, { replies: someOf(replies.map(([position]) => position)) });
  }
  for (const [position, thread] of findThreads(answers)) put(position, { thread });
  return all;
}

function findThreads(answers: ReadonlyMap<number, number>): ReadonlyMap<number, Thread> {
  const beginningOf = createChainEnds<number>((position) => answers.get(position));
  const threads = new Map<number, Thread>();
  for (const [beginning, others] of groupBy(answers.keys(), beginningOf)) {
    if (beginning === undefined || others.length + 1 < LEAST_THREAD) continue;
    const thread = [beginning, ...others].sort((a, b) => a - b);
    for (const [at, position] of thread.entries()) {
      const [first, previous, next] = [thread[0], thread[at - 1], thread[at + 1]];
      threads.set(position, {
        place: at + 1,
        ...(at > 0 && first !== undefined && { first }),
        ...(at > 1 && previous !== undefined && { previous }),
        ...(next !== undefined && { next }),
      });
    }
  }
  return threads;
}

const LEAST_THREAD = 3;
