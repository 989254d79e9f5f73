import type { PollView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { DateLabel } from "./date-label.tsx";

interface Props {
  readonly poll: PollView;
  /** Whether its question is the page's heading. */
  readonly isHeading: boolean;
}

/** A poll with its results as bars, or a list of things to do. */
export const Poll = ({ poll, isHeading }: Props) => (
  <section class="poll" aria-label={poll.label}>
    <p class="poll-label">{poll.label}</p>
    {poll.question && !isHeading && <h2 dir="auto">{poll.question}</h2>}
    <ul>
      {poll.answers.map(({ text, result, share }) => (
        <li class="poll-answer" dir="auto">
          <span class="answer">{text}</span>{" "}
          {result && (
            <span class="result" dir="ltr">
              {result}
            </span>
          )}
          {share !== undefined && (
            <svg class="bar" width="100%" height="6" aria-hidden="true">
              <rect width={`${share}%`} height="6" />
            </svg>
          )}
        </li>
      ))}
    </ul>
    {poll.more && <p>and {countOf(poll.more, "more answer", "more answers")}</p>}
    <PollTotal poll={poll} />
  </section>
);

const PollTotal = ({ poll: { total, taken, isHidden } }: Pick<Props, "poll">) =>
  total === undefined && !isHidden && taken === undefined ? null : (
    <p class="poll-total">
      {total}
      {taken && (
        <>
          {total === undefined ? "As of " : ", as of "}
          <DateLabel date={taken} />
        </>
      )}
      {isHidden && `${total === undefined && taken === undefined ? "" : ". "}${HIDDEN}`}
    </p>
  );

const HIDDEN = "The results are not in the export.";
