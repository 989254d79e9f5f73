import { foldHashtag } from "../../annotate/hashtags.ts";
import { dayOf } from "../../core/dates/iso-times.ts";
import { bodyOf } from "../../format/front-matter.ts";
import { decodeText } from "../../format/markdown.ts";
import { plainText } from "../../format/plain-text.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { describeChanges } from "../views/changes.ts";
import { fitChanges } from "../views/fit/fit-changes.ts";
import { PAGE_LIMIT } from "../views/fit/page-room.ts";
import type { EarlierVersionView, PageView, PostView, TextHashView } from "../views/views.ts";
import { withFirstChanges } from "./first-changes.ts";
import { hideSpoilers } from "./format-rules.ts";
import { rebaseLinks } from "./rebase-links.ts";
import type { RenderJob } from "./render-job.ts";
import { createTextRenderer } from "./render-text.ts";
import { textHashOf } from "./text-hash.ts";
import { findTitlePlace } from "./title-place.ts";

/**
 * A function that completes views with bodies: it reads the post files named by a job and renders
 * their Markdown, no more than fits on a page. `read` takes a path below the posts folder. The texts
 * of files on day pages are rendered once for two pages that follow each other.
 */
export function createViewCompleter(
  read: (file: string) => string,
  filesOnDayPages: ReadonlySet<string> = new Set(),
): (job: RenderJob) => PageView {
  const sourceOf = (file: string | undefined): string => {
    if (file === undefined) throw new RangeError("a view has more bodies than its job names");
    return read(file);
  };
  const bodyIn = (file: string | undefined): string => bodyOf(sourceOf(file), file ?? "");
  let links: TextLinks = NO_LINKS;
  const renderText = createTextRenderer({
    hashtagHref: (tag) => links.hashtags.get(foldHashtag(tag)),
    inward: () => links.inward,
    linkedOn: () => links.day,
  });
  const textOf = (file: string | undefined, own: TextLinks, textHash?: TextHashView): Text => {
    links = own;
    const body = bodyIn(file);
    const beginning = beginningOf(body);
    return {
      html: renderText(beginning, PAGE_LIMIT),
      isWhole: beginning === body,
      sha256: textHash === undefined ? "" : textHashOf(sourceOf(file), body, textHash),
    };
  };
  const kept = new Map<string | undefined, Text>();
  /** A text as on the post's own page, from which the page of its day takes it over. */
  const ownTextOf = (
    file: string | undefined,
    own: () => LinkingView,
    textHash: TextHashView | undefined,
  ): Text => {
    const known = kept.get(file);
    if (known !== undefined) {
      kept.delete(file);
      return known;
    }
    const text = textOf(file, linksOf(own()), textHash);
    if (file !== undefined && filesOnDayPages.has(file)) kept.set(file, text);
    return text;
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
  return ({ view, bodies, texts = [] }) => {
    if (view.kind === "version") {
      return withText(view, textOf(bodies[0], linksOf(view), view.textHash));
    }
    if (view.kind === "post") {
      const { versions } = view;
      return {
        ...withText(
          view,
          ownTextOf(bodies[0], () => view, view.textHash),
        ),
        ...(versions !== undefined && { versions: withChanges(versions, bodies) }),
      };
    }
    if (view.kind === "day") {
      const posts = view.posts.map((post, at) => {
        const own = itemAt(texts, at);
        const text = ownTextOf(bodies[at], () => own.links, post.textHash);
        return withText(post, { ...text, html: rebaseLinks(text.html, own.path, view.frame.root) });
      });
      return { ...view, posts };
    }
    if (view.kind === "changes") return withFirstChanges(view, bodies, changesBetween);
    // The feed of changes is complete.
    if (view.kind !== "feed" || bodies.length === 0) return view;
    const entries = view.entries.map((entry, at) => {
      const { html, isWhole } = textOf(bodies[at], linksOf({ linkedOn: dayOf(entry.updated) }));
      return { ...entry, html: hideSpoilers(html), ...(!isWhole && { goesOn: true }) };
    });
    return { ...view, entries };
  };
}

/** Where the hashtags, the addresses and the mentions of a text lead. */
interface TextLinks {
  readonly hashtags: ReadonlyMap<string, string>;
  readonly inward: ReadonlyMap<string, string>;
  readonly day?: string;
}

const NO_LINKS: TextLinks = { hashtags: new Map(), inward: new Map() };

/** The part of a view that says where the links of its text lead. */
type LinkingView = Partial<Pick<PostView, "hashtags" | "inward" | "linkedOn">>;

/** A feed is read anywhere: its texts link to what they name, and to no copy of it. */
const linksOf = ({ hashtags = [], inward = [], linkedOn }: LinkingView): TextLinks => ({
  hashtags: new Map(hashtags.map(({ label, href }) => [foldHashtag(label.slice(1)), href])),
  inward: new Map(inward),
  ...(linkedOn !== undefined && { day: linkedOn }),
});

/** A text as HTML, or only its beginning where no page could hold the whole. */
interface Text {
  readonly html: string;
  readonly isWhole: boolean;
  /** Empty where it has no words, or nobody asked for it. */
  readonly sha256: string;
}

type TextFields = "html" | "title" | "titlePlace" | "goesOn" | "textHash";

const withText = <View extends Pick<PostView, TextFields>>(
  view: View,
  { html, isWhole, sha256 }: Text,
): View => ({
  ...view,
  html,
  titlePlace: findTitlePlace(html, view.title),
  textHash: sha256 === "" ? undefined : { ...view.textHash, sha256 },
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
