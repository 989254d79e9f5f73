import type { Media, MessageFacts } from "../../core/message.ts";
import type { Body } from "../../core/types.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { TextFields } from "../plan/planned-post.ts";
import type { KeptPost } from "../read/kept-posts.ts";

/** What several places say of one message, the fullest first. */
export interface KeptSource {
  readonly post: KeptPost;
  /** The day of its export, for counts. */
  readonly taken?: string;
}

/** A post as its messages have it: one, or those of an album. */
export interface MergedPost {
  readonly body: Body;
  readonly sketch: string;
  readonly fields: TextFields;
}

/**
 * Merge what is kept of a post's messages. Of each message the first source that says something
 * counts, for counts the latest; an album has the text of the message that has one, and the media of
 * all.
 */
export function mergeKept(messages: readonly (readonly KeptSource[])[]): MergedPost {
  const all = messages.map(mergeSources);
  const main = all.find(({ post }) => post.body.text !== "") ?? itemAt(all, 0);
  const media = all.flatMap(({ facts }) => facts.media ?? []);
  const { post, facts, body, taken } = main;
  const { title, hashtags, countries, lang } = post;
  return {
    body,
    sketch: post.sketch,
    fields: {
      title,
      hashtags,
      countries: countries.countries,
      mentions: countries.mentions,
      countryEvidence: countries.evidence,
      ...(lang !== undefined && { lang }),
      ...factFields({ ...facts, ...(media.length > 0 && { media }) }, taken),
    },
  };
}

interface MergedMessage extends KeptSource {
  readonly facts: MessageFacts;
  readonly body: Body;
}

function mergeSources(sources: readonly KeptSource[]): MergedMessage {
  const first = itemAt(sources, 0);
  const formatted = sources.find(({ post: { body } }) => body.ranges !== undefined) ?? first;
  const facts: Record<string, unknown> = {};
  for (const { post } of sources) {
    for (const [name, value] of Object.entries(post.facts ?? {})) facts[name] ??= value;
  }
  const counted = sources
    .filter(({ post }) => COUNTS.some((name) => post.facts?.[name] !== undefined))
    .reduce<KeptSource | undefined>(
      (a, b) => (a === undefined || (b.taken ?? "") > (a.taken ?? "") ? b : a),
      undefined,
    );
  for (const name of COUNTS) {
    const value = counted?.post.facts?.[name];
    if (value !== undefined) facts[name] = value;
  }
  const media = mergeMedia(sources.map(({ post }) => post.facts?.media));
  if (media !== undefined) facts.media = media;
  return {
    post: first.post,
    body: formatted.post.body,
    ...(counted?.taken !== undefined && { taken: counted.taken }),
    // Each value comes from the fact of that name.
    facts: facts as MessageFacts,
  };
}

const COUNTS = ["views", "forwards", "reactions"] as const;

/** Of one message's media the list with the most files that are there; what it lacks comes from others. */
function mergeMedia(
  lists: readonly (readonly Media[] | undefined)[],
): readonly Media[] | undefined {
  const some = lists.flatMap((list) => (list === undefined || list.length === 0 ? [] : [list]));
  const [first, ...others] = some;
  if (first === undefined) return undefined;
  const there = (list: readonly Media[]): number =>
    list.filter(({ sha256 }) => sha256 !== undefined).length;
  const best = others.reduce((a, b) => (there(b) > there(a) ? b : a), first);
  return best.map((media, at) => {
    const also = some.flatMap((list) => (list.length === best.length ? (list[at] ?? []) : []));
    const alike = also.filter(({ kind }) => kind === media.kind);
    const { missing: _missing, path: _path, ...known } = Object.assign({}, ...alike.toReversed());
    return { ...known, ...media };
  });
}

/** The facts of a message as fields of a post. */
function factFields(
  { album: _album, poll, ...facts }: MessageFacts,
  taken: string | undefined,
): Partial<TextFields> {
  const { answers = [], ...question } = poll ?? {};
  return {
    ...facts,
    ...(poll && { poll: { ...question, kind: poll.kind, question: poll.question } }),
    ...(answers.length > 0 && { answers }),
    ...(taken !== undefined && { taken }),
  };
}
