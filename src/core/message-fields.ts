import { z } from "zod";
import { checked, type Expectation, type FlatMap, field, ONE_TEXT, stringOf } from "./field.ts";
import { isDay, isDayOrTime, isNumber, isSlug, isWebAddress, parseWhole } from "./field-values.ts";
import { MEDIA_KINDS } from "./message.ts";
import { postId } from "./post-id.ts";

/** A field that a message of an export may have, and a post of a text dump has not. */
const TEXT = { decidedBy: "text", isCorrectable: true, index: "body", isOnCards: false } as const;
const DUMPS = { decidedBy: "dumps", isCorrectable: true, index: "head", isOnCards: false } as const;

const whole = stringOf(parseWhole);
const degrees = stringOf(checked(isNumber));
const address = stringOf(checked(isWebAddress));
const yes = z.literal("true").transform((): true => true);
const text = z.string();
const SHA256 = /^[0-9a-f]{64}$/;
const sha256 = stringOf(checked((value) => SHA256.test(value)));
const WHOLE: Expectation = ["a whole number", "write digits alone"];

const media = z.strictObject({
  kind: z.enum(MEDIA_KINDS),
  name: text.exactOptional(),
  path: text.exactOptional(),
  missing: text.exactOptional(),
  size: whole.exactOptional(),
  width: whole.exactOptional(),
  height: whole.exactOptional(),
  duration: whole.exactOptional(),
  mime: text.exactOptional(),
  title: text.exactOptional(),
  performer: text.exactOptional(),
  emoji: text.exactOptional(),
  latitude: degrees.exactOptional(),
  longitude: degrees.exactOptional(),
  address: text.exactOptional(),
  note: text.exactOptional(),
  alt: text.exactOptional(),
  isSpoiler: yes.exactOptional(),
  sha256: sha256.exactOptional(),
  thumbnail: sha256.exactOptional(),
});

const poll = z.strictObject({
  kind: z.enum(["poll", "to-do"]),
  question: text,
  isClosed: yes.exactOptional(),
  voters: whole.exactOptional(),
});

const answer = z.strictObject({
  text,
  voters: whole.exactOptional(),
  share: whole.exactOptional(),
});

const reaction = z.strictObject({ emoji: text, count: whole });
const button = z.strictObject({ text, url: address });

/** A map of scalars as front matter, in the order of its schema, whatever order it came in. */
const flat = (map: object, { shape }: Shaped): FlatMap =>
  Object.fromEntries(
    Object.keys(shape).flatMap((name): [string, string][] => {
      const value: unknown = Object.getOwnPropertyDescriptor(map, name)?.value;
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );

interface Shaped {
  readonly shape: object;
}

/** How lists of such maps are written, and spelled for fingerprints. */
const listOfMaps = (schema: Shaped) => ({
  write: (maps: readonly object[]): readonly FlatMap[] | undefined =>
    maps.length === 0 ? undefined : maps.map((map) => flat(map, schema)),
  canonical: (maps: readonly object[]): string =>
    JSON.stringify(maps.map((map) => flat(map, schema))),
});

const MEDIA = listOfMaps(media);

/** What a person wrote is none of the importer's values. */
const withoutAlt = ({ alt: _alt, ...rest }: { readonly alt?: string }): object => rest;

const mapsOf = (what: string): Expectation => [
  `a list of ${what}, each a map`,
  "write - {name: value}, or delete the line",
];

/** The fields that only messages of exports have, in the order in which they stand in a file. */
export const MESSAGE_FIELDS = {
  channel: field({
    schema: stringOf(checked(isSlug)).exactOptional(),
    expected: ["the slug of a channel", "write one such as herald, as in the post's address"],
    ...DUMPS,
    isOnCards: true,
  }),
  number: field({
    schema: whole.exactOptional(),
    expected: WHOLE,
    ...DUMPS,
  }),
  album: field({
    schema: z.array(whole).exactOptional(),
    expected: ["the numbers of an album's messages", "write a list such as [10, 11, 12]"],
    ...DUMPS,
    index: "head",
    write: (numbers) => numbers.map(String),
  }),
  author: field({ schema: text.exactOptional(), expected: ONE_TEXT, ...TEXT }),
  edited: field({
    schema: stringOf(checked(isDayOrTime)).exactOptional(),
    expected: ["a time", "write one such as 2024-07-15T18:45:00Z"],
    ...TEXT,
  }),
  forwardLink: field({
    schema: address.exactOptional(),
    expected: ["an address that begins with https://", "correct it, or delete the line"],
    ...TEXT,
    index: "head",
  }),
  replyTo: field({ schema: whole.exactOptional(), expected: WHOLE, ...TEXT, index: "head" }),
  media: field({
    schema: z.array(media).exactOptional(),
    expected: mapsOf("files"),
    ...TEXT,
    write: MEDIA.write,
    canonical: (files) => MEDIA.canonical(files.map(withoutAlt)),
  }),
  poll: field({
    schema: poll.exactOptional(),
    expected: ["kind, question, isClosed and voters of a poll", "indent them below poll"],
    ...TEXT,
    write: (value) => flat(value, poll),
    canonical: (value) => JSON.stringify(flat(value, poll)),
  }),
  answers: field({
    schema: z.array(answer).exactOptional(),
    expected: mapsOf("answers"),
    ...TEXT,
    ...listOfMaps(answer),
  }),
  views: field({ schema: whole.exactOptional(), expected: WHOLE, ...TEXT }),
  forwards: field({ schema: whole.exactOptional(), expected: WHOLE, ...TEXT }),
  reactions: field({
    schema: z.array(reaction).exactOptional(),
    expected: mapsOf("reactions"),
    ...TEXT,
    ...listOfMaps(reaction),
  }),
  taken: field({
    schema: stringOf(checked(isDay)).exactOptional(),
    expected: ["the day of the counts", "write one such as 2024-07-15"],
    ...TEXT,
  }),
  buttons: field({
    schema: z.array(button).exactOptional(),
    expected: mapsOf("buttons"),
    ...TEXT,
    ...listOfMaps(button),
  }),
  /** Once the ranges of the text's formats; now its Markdown has them. */
  formatting: field({
    schema: z
      .unknown()
      .transform((): undefined => undefined)
      .exactOptional(),
    expected: ["nothing", "delete the lines"],
    ...TEXT,
    isRetired: true,
  }),
  /** The posts with the same text before and after this one. */
  sameText: field({
    schema: z.array(postId).exactOptional(),
    expected: ["ids of posts", "write a list such as [herald/12, herald/40]"],
    ...DUMPS,
    write: (ids) => (ids.length === 0 ? undefined : ids),
  }),
  missingFrom: field({
    schema: text.exactOptional(),
    expected: ["the name of an export that has the message no more", "delete the line"],
    ...DUMPS,
  }),
} as const;
