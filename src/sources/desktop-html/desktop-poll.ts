import type { Poll, PollAnswer } from "../../core/message.ts";
import { parseCount } from "../html/quantities.ts";
import { votedPoll } from "../reading/poll.ts";
import type { PollDraft } from "./message-draft.ts";

/** A poll or a list of things to do. Results that are hidden look like no votes: those are left out. */
export function readPoll({ question, details, answers, total }: PollDraft): Poll {
  if (TO_DO.test(details)) return { kind: "to-do", question, answers: answers.map(onlyText) };
  const voters = total === undefined ? undefined : readVotes(total);
  const areHidden = voters !== 0 && answers.every(({ votes }) => votes === undefined);
  const read = ({ text, votes = "" }: PollDraft["answers"][number]): PollAnswer =>
    areHidden ? { text } : { text, voters: readVotes(votes) ?? 0 };
  return votedPoll(question, CLOSED.test(details), voters, answers.map(read));
}

const onlyText = ({ text }: PollAnswer): PollAnswer => ({ text });

/** "17 votes", "1 vote, chosen vote", "No votes" */
function readVotes(words: string): number | undefined {
  return NO_VOTES.test(words) ? 0 : parseCount(VOTES.exec(words)?.groups?.count ?? "");
}

const NO_VOTES = /^No votes/;
const VOTES = /^(?<count>\d{1,12}) vote/;

const TO_DO = /^To-?do list/i;
const CLOSED = /^Final results/;
