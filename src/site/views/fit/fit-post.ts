import type { CutPart, EarlierVersionView, FrameView, LinkView, PostView } from "../views.ts";
import { cutHtml } from "./cut-html.ts";
import { fitChanges } from "./fit-changes.ts";
import { fitting, leftOut, MOST_ENTRIES } from "./fit-list.ts";
import { fitFiles, fitMedia, fitPoll } from "./fit-media.ts";

/** About how many bytes the parts of a page may take. */
export interface Room {
  /** A text, or a list of what a reader sees. */
  readonly part: number;
  /** A list in the page's head, for machines. */
  readonly head: number;
}

/** This many earlier versions are listed on the page of the newest, whatever room they take. */
export const SURE_VERSIONS = 100;

/** The view of a post's page cut to about this size. */
export function fitPost(view: PostView, room: Room): PostView {
  const hashtags = fitting(view.hashtags, room.part, linkSize);
  const countries = fitting(
    view.countries,
    room.part,
    (country) => linkSize(country) + (country.evidence ?? "").length,
  );
  return {
    ...view,
    frame: fitFrame(view.frame, room),
    ...fitText(view, room),
    ...{ hashtags, countries },
    ...leftOut("moreHashtags", view.hashtags, hashtags),
    ...leftOut("moreCountries", view.countries, countries),
    ...fitMedia(view, room.part),
    ...fitFiles(view, room.part),
    ...fitPoll(view, room.part),
    ...fitAgain(view, room.part),
    ...fitSeen(view.seen, room.part),
    ...(view.versions !== undefined && fitVersions(view.versions, room)),
  };
}

/** A post's text cut to `room` bytes; `goesOn` says that it was cut. */
export function fitText(
  { html, titlePlace, goesOn = [] }: Pick<PostView, "html" | "titlePlace" | "goesOn">,
  { part }: Room,
): Pick<PostView, "html" | "titlePlace" | "goesOn"> {
  const cut = cutHtml(html, part);
  const isWhole = cut === html || goesOn.includes("text");
  const all: readonly CutPart[] = isWhole ? goesOn : [...goesOn, "text"];
  // What is open at the end of a text that was cut is closed there.
  const hasTitle = titlePlace !== undefined && html.startsWith(cut.slice(0, titlePlace.end + 1));
  return {
    html: cut,
    ...{ titlePlace: hasTitle ? titlePlace : undefined },
    ...(all.length > 0 && { goesOn: all }),
  };
}

/** The first places where a post was seen, within `room` bytes. */
export function fitSeen(seen: PostView["seen"], room: number): Pick<PostView, "seen" | "moreSeen"> {
  const fitted = fitting(seen, room, sightingSize);
  return { seen: fitted, ...leftOut("moreSeen", seen, fitted) };
}

/** The first times at which a text was published again, within `room` bytes. */
function fitAgain({ again }: PostView, room: number): Pick<PostView, "again" | "moreAgain"> {
  if (again === undefined) return {};
  const fitted = fitting(again, room, ({ href = "" }) => LINK + DATE + href.length);
  return { again: fitted, ...leftOut("moreAgain", again, fitted) };
}

/** Hashtags in the head and in linked data. */
function fitFrame(frame: FrameView, { head }: Room): FrameView {
  const { article, jsonLd } = frame;
  const keywords: unknown = jsonLd?.keywords;
  const metaSize = (tag: string): number => META + tag.length;
  return {
    ...frame,
    ...(article !== undefined && {
      article: { ...article, tags: fitting(article.tags, head, metaSize) },
    }),
    ...(Array.isArray(keywords) && {
      jsonLd: { ...jsonLd, keywords: fitting(keywords, head, (word) => String(word).length) },
    }),
  };
}

/** The newest of a post's earlier versions; what changed in them takes as much room again. */
function fitVersions(
  versions: readonly EarlierVersionView[],
  { part }: Room,
): Pick<PostView, "versions" | "moreVersions"> {
  const fitted: EarlierVersionView[] = [];
  let left = part;
  let forChanges = part;
  for (const [at, version] of versions.entries()) {
    left -= VERSION + version.href.length + (version.forwardedFrom ?? "").length;
    if ((left < 0 && at >= SURE_VERSIONS) || at === MOST_ENTRIES) {
      const { href, number } = version;
      return { versions: fitted, moreVersions: { href, number } };
    }
    const { seen, moreSeen } = fitSeen(version.seen, left);
    left -= seen.reduce((sum, sighting) => sum + sightingSize(sighting), 0);
    const { left: unused, ...changes } = fitChanges(version, forChanges);
    forChanges = unused;
    fitted.push({ ...version, seen, ...(moreSeen !== undefined && { moreSeen }), ...changes });
  }
  return { versions: fitted };
}

const linkSize = ({ href, label }: LinkView): number => LINK + href.length + label.length;

const sightingSize = ({ dump, place, date, known = "" }: PostView["seen"][number]): number =>
  SIGHTING + dump.length + place.length + known.length + (date === undefined ? 0 : DATE);

/** The elements of a link in a list, of a place, of a hashtag in the head, of an earlier version, of a date. */
const LINK = 30;
const SIGHTING = 40;
const META = 40;
const VERSION = 180;
const DATE = 60;
