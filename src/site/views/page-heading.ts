import type { PostSummary } from "../../core/post.ts";
import { showsSomething } from "../../format/shown-title.ts";
import { capitalised } from "./media/media-facts.ts";
import { describeMedia } from "./media-words.ts";
import { hasTitle, shortText } from "./names.ts";
import type { PostView } from "./views.ts";

/**
 * The heading of a page whose post has no words: the question of its poll, or else what it holds.
 * The date, by which other pages call it, stands beside it. A poll is called by the beginning of its
 * question.
 */
export function pageHeading(
  post: Pick<PostSummary, "title" | "media" | "poll">,
): Pick<PostView, "heading"> {
  const { title, media, poll } = post;
  if (poll !== undefined && isBeginning(title, poll.question)) {
    return { heading: { text: shortText(poll.question), isQuestion: true } };
  }
  if ((media === undefined && poll === undefined) || hasTitle(post)) return {};
  const held = describeMedia(post);
  return held === "" ? {} : { heading: { text: capitalised(held), isQuiet: true } };
}

const isBeginning = (title: string, question: string): boolean =>
  showsSomething(question) && question.replace(BLANKS, " ").startsWith(title.replace(CUT, ""));

const BLANKS = /\s+/g;
const CUT = /…$/;
