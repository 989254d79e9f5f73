import type { Poll, PollAnswer } from "../../core/message.ts";
import { compact, countOf } from "./values.ts";

/** A poll from what a dump says of it; what is no number of voters is left out. */
export const votedPoll = (
  question: string | undefined,
  isClosed: boolean,
  voters: unknown,
  answers: readonly PollAnswer[],
): Poll => ({
  kind: "poll",
  question: question ?? "",
  ...(isClosed && { isClosed: true }),
  ...compact({ voters: countOf(voters) }),
  answers,
});
