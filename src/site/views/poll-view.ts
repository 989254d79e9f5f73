import type { Poll, PollAnswer } from "../../core/message.ts";
import type { PostSummary } from "../../core/post.ts";
import type { ViewContext } from "./context.ts";
import { shortText } from "./names.ts";
import type { PollView } from "./views.ts";

/** A page shows so many answers; Telegram takes twelve, a list of things to do has thirty. */
const MOST_ANSWERS = 200;

/** A poll with its results, or a list of things to do; absent where the post has none. */
export function pollView({ labels }: ViewContext, post: PostSummary): { readonly poll?: PollView } {
  const { poll, answers: all = [], taken } = post;
  if (poll === undefined) return {};
  const answers = all.slice(0, MOST_ANSWERS);
  const more = all.length - answers.length;
  const asked = {
    ...(poll.question !== "" && { question: shortText(poll.question) }),
    ...(more > 0 && { more }),
  };
  if (poll.kind === "to-do") {
    const items = answers.map(({ text }) => ({ text: shortText(text) }));
    return { poll: { ...asked, label: "To-do list", answers: items } };
  }
  const results = resultsOf(poll, all);
  return {
    poll: {
      ...asked,
      label: poll.isClosed ? "Poll, closed" : "Poll, open when it was exported",
      answers: answers.map((answer) => {
        const share = results === undefined ? undefined : results(answer);
        const votes = results === undefined ? undefined : answer.voters;
        const said = [
          ...(votes === undefined
            ? []
            : [`${labels.count(votes)} ${votes === 1 ? "vote" : "votes"}`]),
          ...(share === undefined ? [] : [`${labels.count(Math.round(share))} %`]),
        ].join(", ");
        return {
          text: shortText(answer.text),
          ...(share !== undefined && { share: Math.round(share * 10) / 10 }),
          ...(said !== "" && { result: said }),
        };
      }),
      ...(poll.voters !== undefined && {
        total: `${labels.count(poll.voters)} ${poll.voters === 1 ? "voter" : "voters"}`,
      }),
      ...(results === undefined && { isHidden: true }),
      ...(taken !== undefined && !isCounted(post) && { taken: labels.date({ edtf: taken }) }),
    },
  };
}

/** Whether the page tells the day of its counts below the poll. */
const isCounted = ({ views, forwards, reactions }: PostSummary): boolean =>
  views !== undefined || forwards !== undefined || reactions !== undefined;

/**
 * How to tell an answer's share in percent: of all voters, of whom some may have chosen several, or
 * as the dump says it. Undefined where results were hidden, which looks like no votes for anything.
 */
function resultsOf(
  { voters }: Poll | Omit<Poll, "answers">,
  answers: readonly PollAnswer[],
): ((answer: PollAnswer) => number | undefined) | undefined {
  const votes = answers.reduce((sum, answer) => sum + (answer.voters ?? 0), 0);
  const isTold = answers.some((answer) => answer.share !== undefined);
  if (votes === 0 && voters !== 0 && !isTold) return undefined;
  const all = answers.reduce((most, answer) => Math.max(most, answer.voters ?? 0), voters ?? votes);
  return ({ voters: own, share }) => {
    if (own !== undefined && all > 0) return (100 * own) / all;
    return share === undefined ? undefined : Math.min(share, 100);
  };
}
