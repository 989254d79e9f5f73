import { findDateClues } from "../../src/annotate/dates/clues.ts";
import { resolveDates } from "../../src/annotate/dates/resolve.ts";
import { edtfBounds } from "../../src/core/dates/edtf.ts";
import type { LabelledPost, LabelledSet } from "../labelled-sets.ts";
import { createRandom, pick } from "../random.ts";
import { excerpt, type Tally } from "./tally.ts";

/** The share of posts that say their date, and the seeds of the choice. */
const WRITTEN = 1 / 3;
const SEEDS = [1, 2, 3];

/** Days given that are right, and bounds that hold the true day. */
interface DateTallies {
  readonly days: Tally;
  readonly bounds: Tally;
}

/** Date a set's posts, a third of which have their date written out, forward and backward in time. */
export const scoreDates = (set: LabelledSet): readonly DateTallies[] =>
  SEEDS.flatMap((seed) => [false, true].map((backward) => dateOnce(set, seed, backward)));

function dateOnce(set: LabelledSet, seed: number, backward: boolean): DateTallies {
  const dated = set.posts.filter(({ date }) => date !== undefined);
  const posts = backward ? dated.toReversed() : dated;
  const dates = resolveDates([
    {
      name: set.name,
      posts: posts.map((post, at) => ({
        key: `${at}`,
        clues: findDateClues(withDate(post, seed, at)),
      })),
    },
  ]);
  const answers = posts.map(({ text, date = "" }, at) => {
    const { edtf } = dates.get(`${at}`) ?? {};
    return { text, day: date.slice(0, 10), edtf, place: `${set.name}, post ${at + 1}` };
  });
  const days = answers.filter(({ edtf }) => edtf !== undefined && PLAIN_DAY.test(edtf));
  const bounds = answers.filter(({ edtf }) => edtf !== undefined);
  return {
    days: tally(days, ({ edtf, day }) => edtf === day),
    bounds: tally(bounds, ({ edtf = "", day }) => {
      const { from = "", to = "9999" } = edtfBounds(edtf);
      return from <= day && day <= to;
    }),
  };
}

interface Answer {
  readonly text: string;
  readonly day: string;
  readonly edtf: string | undefined;
  readonly place: string;
}

const tally = (answers: readonly Answer[], isRight: (answer: Answer) => boolean): Tally => {
  const wrong = answers.filter((answer) => !isRight(answer));
  return {
    right: answers.length - wrong.length,
    given: answers.length,
    wanted: answers.length,
    misses: wrong.map(({ text, day, edtf, place }) => ({
      place,
      what: `${edtf}, truly ${day}: ${excerpt(text)}`,
    })),
  };
};

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;
const CYRILLIC = /[\u0400-\u04FF]/;

/** A post's text, with its date written into it for a third of all posts, in the text's language. */
function withDate({ text, date = "" }: LabelledPost, seed: number, at: number): string {
  const random = createRandom(seed, at);
  if (random() > WRITTEN) return text;
  const [first = "", ...rest] = text.split("\n");
  const language = CYRILLIC.test(text) ? "ru" : "en";
  const city = language === "ru" ? "Москва" : "Geneva";
  const day = longDay(language, date);
  const forms: readonly (readonly string[])[] = [
    [`${first} (${city}, ${day})`, ...rest],
    [first, `📍 ${city}, ${day}`, ...rest],
    [first, ...rest, `${city}, ${day}`],
    [`${city}, ${day}. ${first}`, ...rest],
    [first, `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`, ...rest],
  ];
  return pick(random, forms).join("\n");
}

const longDay = (language: string, date: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );
