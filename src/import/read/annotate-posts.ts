import { createAnnotator } from "../../annotate/annotate.ts";
import { type LocalTime, readStated } from "../../annotate/post-times.ts";
import { locatorOf, positionOf } from "../../core/locator.ts";
import type { Media } from "../../core/message.ts";
import type { CountryOverride, MessageKey, Occurrence, RawPost } from "../../core/types.ts";
import { identifyText } from "../../dedupe/identity.ts";
import { sketchText } from "../../dedupe/near/sketch.ts";
import { type KeptPost, keepPosts } from "./kept-posts.ts";

/** Posts of one dump that are annotated together, in its order. */
export interface PostBatch {
  readonly dump: string;
  /** The folder to keep the texts of the dump in until its posts are written. */
  readonly texts: string;
  readonly countries: readonly CountryOverride[];
  readonly posts: readonly BatchPost[];
}

/** A post to be annotated. */
export interface BatchPost {
  readonly post: RawPost;
  /** The place of its channel among those of its dump. */
  readonly channel?: number;
  /** IANA time zone of the clock of its dump. */
  readonly zone: string;
}

/** Posts that were annotated, without their texts. */
export interface AnnotatedBatch {
  /** Those with a local time have none yet. */
  readonly occurrences: readonly Occurrence<number>[];
  /** Local times, by the places of posts among these. */
  readonly locals: readonly LocalTime[];
}

/** Annotate posts; their texts go to disk. */
export function annotatePosts({ dump, texts, countries, posts }: PostBatch): AnnotatedBatch {
  const annotate = annotatorFor(countries);
  const kept: KeptPost[] = [];
  const locals: LocalTime[] = [];
  const occurrences = posts.map(({ post, channel, zone }, at): Occurrence<number> => {
    const { body, message, forwardedFrom, postedAt } = post;
    const facts = message?.facts;
    const { dateClues, ...said } = annotate({ body, ...(facts?.poll && { poll: facts.poll }) });
    const sketch = sketchText(body.text);
    kept.push({ position: positionOf(post), body, ...said, sketch, ...(facts && { facts }) });
    const read = postedAt && readStated(postedAt, zone);
    if (read && "local" in read) locals.push({ at, local: read.local, zone });
    return {
      ...{ dump, ...locatorOf(post) },
      ...(read && "seen" in read && read.seen),
      ...identifyText(body.text),
      dateClues: message === undefined || postedAt === undefined ? dateClues : NONE,
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      ...(message && channel !== undefined && { message: keyOf(channel, message, forwardedFrom) }),
    };
  });
  keepPosts(texts, kept);
  return { occurrences, locals };
}

const NONE: readonly never[] = [];

function keyOf(
  channel: number,
  { number, facts }: NonNullable<RawPost["message"]>,
  forwardedFrom: string | undefined,
): MessageKey<number> {
  const { edited, album, author, media } = facts;
  const kind = albumKindOf(media);
  return {
    channel,
    // Numbers of a group from before are below 0 and lead nowhere.
    ...(number !== undefined && number > 0 && { number }),
    ...(edited !== undefined && { edited }),
    ...(album !== undefined && { album }),
    ...(kind !== undefined && { mates: [kind, author, forwardedFrom].join("\n") }),
  };
}

/** Albums hold photos and videos, or files, or audio. */
function albumKindOf(media: readonly Media[] | undefined): string | undefined {
  const [first] = media ?? [];
  return first && ALBUM_KINDS[first.kind];
}

const ALBUM_KINDS: Partial<Record<Media["kind"], string>> = {
  photo: "pictures",
  video: "pictures",
  file: "files",
  audio: "audio",
};

/** A cache of the last annotator: making one compiles thousands of names. */
let annotator:
  | { readonly key: string; readonly annotate: ReturnType<typeof createAnnotator> }
  | undefined;

function annotatorFor(countries: readonly CountryOverride[]): ReturnType<typeof createAnnotator> {
  const key = JSON.stringify(countries);
  if (annotator?.key !== key) annotator = { key, annotate: createAnnotator(countries) };
  return annotator.annotate;
}
