import { pick, type Random } from "../random.ts";

/** Stands in generated exports wherever a person is named who must not come out of a reader. */
export const SECRET = "SECRET-PERSON";
/** The same where only a number can stand. */
export const SECRET_NUMBER = 700_777_000_777;

/** True with a probability. */
export const chance = (random: Random, share: number): boolean => random() < share;

/** A whole number from `least` to `most`, both included. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** As many items as `count` says, each with its place. */
export const times = <Item>(count: number, make: (at: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Some words, a line end among them now and then. */
export const sentence = (random: Random): string =>
  times(between(random, 1, 12), () => pick(random, WORDS)).join(chance(random, 0.1) ? "\n" : " ");

const WORDS: readonly string[] = [
  ...["ferry", "harbour", "the", "pilot", "at", "nine", "Fähre", "причал", "船", "مرسى"],
  ...["#quay", "@dockmaster", "https://quay.example/a?b=1&c=2", "🌊", "👩‍👩‍👧", "e\u0301", "$USD"],
  ...["<b>", "&amp;", '"quoted"', "it's", "a\\b", "=1+1", "\u200b", "tab\there", "16.07.2024"],
];

/** A moment of 2024, in seconds since 1970. */
export const moment = (random: Random): number => between(random, 1_704_067_200, 1_735_689_599);

/** `2024-07-16T18:45:00` of seconds since 1970. */
export const isoTime = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 19);

/** `16.07.2024 18:45:00` */
export const dottedTime = (seconds: number): string => {
  const [day = "", clock = ""] = isoTime(seconds).split("T");
  return `${day.split("-").reverse().join(".")} ${clock}`;
};

/** Ranges of a text that begin and end where characters do. */
export function spans(
  random: Random,
  text: string,
): readonly { readonly offset: number; readonly length: number }[] {
  const ends = [0];
  for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length);
  return times(between(random, 0, 4), () => {
    const [from = 0, to = 0] = [pick(random, ends), pick(random, ends)].sort((a, b) => a - b);
    return { offset: from, length: to - from };
  }).filter(({ length }) => length > 0);
}

/** With a probability what `make` yields, else nothing. */
export const maybe = (random: Random, share: number, make: () => object): object =>
  chance(random, share) ? make() : {};
