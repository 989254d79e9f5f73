import { foldHashtag } from "../../annotate/hashtags.ts";
import { bodyOf } from "../../format/front-matter.ts";
import { decodeText } from "../../format/markdown.ts";
import { plainText } from "../../format/plain-text.ts";
import { describeChanges } from "../views/changes.ts";
import { fitChanges } from "../views/fit/fit-changes.ts";
import { PAGE_LIMIT } from "../views/fit/page-room.ts";
import type { EarlierVersionView, LinkView, PageView, PostView } from "../views/views.ts";
import { hideSpoilers } from "./format-rules.ts";
import type { RenderJob } from "./render-job.ts";
import { createTextRenderer } from "./render-text.ts";
import { findTitlePlace } from "./title-place.ts";

/**
 * A function that completes views with bodies: it reads the post files named by a job and renders
 * their Markdown, no more than fits on a page. `read` takes a path below the posts folder.
 */
export function createViewCompleter(read: (file: string) => string): (job: RenderJob) => PageView {
  const bodyIn = (file: string | undefined): string => {
    if (file === undefined) throw new RangeError("a view has more bodies than its job names");
    return bodyOf(read(file), file);
  };
  let hrefs: ReadonlyMap<string, string> = new Map();
  const renderText = createTextRenderer({ hashtagHref: (tag) => hrefs.get(foldHashtag(tag)) });
  const textOf = (file: string | undefined, hashtags: readonly LinkView[]): Text => {
    hrefs = new Map(hashtags.map(({ label, href }) => [foldHashtag(label.slice(1)), href]));
    const body = bodyIn(file);
    const beginning = beginningOf(body);
    return { html: renderText(beginning, PAGE_LIMIT), isWhole: beginning === body };
  };
  const changesBetween = (older: string | undefined, newer: string | undefined) =>
    describeChanges(plainText(bodyIn(older)), plainText(bodyIn(newer)));
  const withChanges = (
    versions: readonly EarlierVersionView[],
    bodies: readonly string[],
  ): readonly EarlierVersionView[] => {
    let room = PAGE_LIMIT;
    return versions.map((version, at) => {
      if (room === 0) return { ...version, changesGoOn: true };
      const changes = changesBetween(bodies[at + 1], bodies[at]);
      const { left, ...fitted } = fitChanges({ changes }, room);
      room = left;
      return { ...version, ...fitted };
    });
  };
  return ({ view, bodies }) => {
    if (view.kind === "version") return withText(view, textOf(bodies[0], []));
    if (view.kind === "post") {
      const { versions } = view;
      return {
        ...withText(view, textOf(bodies[0], view.hashtags)),
        ...(versions !== undefined && { versions: withChanges(versions, bodies) }),
      };
    }
    if (view.kind !== "feed") return view;
    const entries = view.entries.map((entry, at) => {
      const { html, isWhole } = textOf(bodies[at], []);
      return { ...entry, html: hideSpoilers(html), ...(!isWhole && { goesOn: true }) };
    });
    return { ...view, entries };
  };
}

/** A text as HTML, or only its beginning where no page could hold the whole. */
interface Text {
  readonly html: string;
  readonly isWhole: boolean;
}

const withText = <View extends Pick<PostView, "html" | "title" | "titlePlace" | "goesOn">>(
  view: View,
  { html, isWhole }: Text,
): View => ({
  ...view,
  html,
  titlePlace: findTitlePlace(html, view.title),
  ...(!isWhole && { goesOn: [...(view.goesOn ?? []), "text"] }),
});

/**
 * As much Markdown as fills a page, up to the end of a paragraph, a line or a word. What an import
 * wrote is rendered without a parser, and only as far as there is room.
 */
function beginningOf(markdown: string): string {
  if (markdown.length <= PAGE_LIMIT || decodeText(markdown) !== undefined) return markdown;
  const beginning = markdown.slice(0, PAGE_LIMIT).replace(HALF_CHARACTER, "");
  const ends = PLACES_TO_CUT.map((place) => beginning.lastIndexOf(place));
  return beginning.slice(
    0,
    ends.find((at) => at > PAGE_LIMIT / 2),
  );
}

const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

const PLACES_TO_CUT = ["\n\n", "\n", " "];
