import type { SearchDocument } from "../../src/search/segment/document.ts";
import { LONGEST, MEAN_LENGTH } from "../generate/synthetic-post.ts";
import { hashtags, sources } from "../generate/words.ts";
import { createRandom, logNormal, pick, type Random, zipf } from "../random.ts";
import { LANGUAGES } from "./vocabularies.ts";

const FIRST_DAY = Date.UTC(2017, 0, 1);
const DAYS = 8 * 365;
const MINUTE = 60_000;

const SPREAD = 0.65;
const FORWARDED = 0.3;
const WITH_MEDIA = 0.4;
const WITH_LINK = 0.2;

const pickChannel = zipf(["herald", "courier", "gazette", "observer"]);
const pickMedia = zipf(["photo", "video", "file"]);
const pickCountry = zipf("RU US CN FR DE BR IN ZA RS EG TR JP KE NO PE VN CU IR KR".split(" "));
const pickSource = zipf(sources);
const pickTag = zipf(hashtags);
/** Words that everybody uses. */
const KERNEL = 12_000;

/** A hundred languages by their shares, with the places of their words by how common these are. */
const TONGUES = LANGUAGES.flatMap(([language, share]) => {
  const tongue = { ...language, pickPlace: zipf([...language.words.keys()], KERNEL) };
  return Array<typeof tongue>(share).fill(tongue);
});
type Tongue = (typeof TONGUES)[number];

/**
 * Post `index` of `all` that are spread over eight years; the same for the same seed and numbers, and
 * but for its date whatever `all` is.
 */
export function synthesiseDocument(seed: number, index: number, all: number): SearchDocument {
  const random = createRandom(seed, index);
  const time = new Date(FIRST_DAY + Math.floor((index / all) * DAYS * 24 * 60) * MINUTE);
  const tongue = pick(random, TONGUES);
  const channel = pickChannel(random);
  const tags = some(random, 1 + Math.floor(random() * 3), pickTag);
  const hasLink = random() < WITH_LINK;
  const end = [
    ...(hasLink ? [`https://example.org/${tongue.code}/${Math.floor(random() * 1e9)}`] : []),
    tags.map((tag) => `#${tag}`).join(" "),
  ];
  const wanted = Math.min(logNormal(random, MEAN_LENGTH / tongue.density, SPREAD), LONGEST);
  const words = createWriter(random, tongue);
  const title = words.sentence(4 + Math.floor(random() * 6));
  const text = [title, ...words.lines(wanted - [title, ...end].join("\n").length), ...end];
  const media = random() < WITH_MEDIA ? [pickMedia(random)] : [];
  return {
    key: `${channel}/${index + 1}`,
    digest: String(index),
    date: time.toISOString().slice(0, "2017-01-01T00:00".length),
    title,
    address: `posts/${channel}/${index + 1}.html`,
    texts: [text.join("\n\n")],
    names: [`${channel}/${index + 1}`],
    filters: {
      channel: [channel],
      country: some(random, random() < 0.3 ? 2 : 1, pickCountry),
      lang: [tongue.code],
      has: [...media, ...(hasLink ? ["link"] : [])],
      source: random() < FORWARDED ? [pickSource(random)] : [],
      tag: tags,
    },
  };
}

/** Posts `from` to `to`, `to` excluded, one at a time. */
export function* synthesiseDocuments(
  seed: number,
  { from, to, all }: { readonly from: number; readonly to: number; readonly all: number },
): Generator<SearchDocument> {
  for (let index = from; index < to; index++) yield synthesiseDocument(seed, index, all);
}

/** Different things, so many at most. */
const some = <T>(random: Random, most: number, pickOne: (random: Random) => T): readonly T[] => [
  ...new Set(Array.from({ length: most }, () => pickOne(random))),
];

/**
 * How often a word is one of those that often follow the word before, and how many these are. With these
 * numbers and `KERNEL`, 42 of a hundred neighbours in 600,000 Russian words are different ones, and there
 * are 25,000 stems; in as many words of public Russian channels they are 43 and 31,000.
 */
const FOLLOWING = 0.55;
const FOLLOWERS = 24;

/** Writes sentences of a language. */
function createWriter(random: Random, { words, pickPlace, inflect, space, comma, stop }: Tongue) {
  let place = 0;
  const word = (): string => {
    const isFollowing = random() < FOLLOWING;
    const mark = scatter(place * FOLLOWERS + Math.floor(random() * FOLLOWERS));
    place = pickPlace(isFollowing ? () => mark : random);
    return inflect(random, words[place] ?? "");
  };
  const sentence = (count: number): string => {
    let text = word();
    for (let at = 1; at < count; at++) text += (random() < 0.07 ? comma : space) + word();
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  /** Lines of some sentences, of about this length together. */
  const lines = (length: number): readonly string[] => {
    const written: string[] = [];
    for (let left = length; left > 0 || written.length === 0; ) {
      const end = Math.min(left, 120 + random() * 480);
      let line = "";
      while (line.length < end || line === "") {
        line += sentence(5 + Math.floor(random() * 15)) + stop;
      }
      written.push(line.trimEnd());
      left -= line.length;
    }
    return written;
  };
  return { sentence, lines };
}

/** A number from 0 to 1 for a whole number, without any order (the last step of MurmurHash3). */
function scatter(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
