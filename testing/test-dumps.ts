import type { LabelledPost } from "./labelled-sets.ts";
import { createRandom } from "./random.ts";

/** A dump made from known posts, and the texts that reading it should find. */
export interface TestDump {
  readonly text: string;
  readonly expected: readonly string[];
}

/** Lines of a text that are not blank. */
export const solidLines = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.trim() !== "");

/** Each post as its first line, the rest, and the rest once more. */
export const doubledDump = (posts: readonly LabelledPost[]): TestDump => ({
  text: `${posts.flatMap(({ text }) => doubled(solidLines(text))).join("\n")}\n`,
  expected: posts.map(({ text }) => solidLines(text).join("\n")),
});

/** The same with a share of the second copies damaged: altered, cut short, missing or tripled. */
export function damagedDump(posts: readonly LabelledPost[], share: number, seed: number): TestDump {
  const lines = posts.flatMap(({ text }, at) => {
    const random = createRandom(seed, at);
    const solid = solidLines(text);
    return solid.length > 1 && random() < share ? damaged(solid, random) : doubled(solid);
  });
  return {
    text: `${lines.join("\n")}\n`,
    expected: posts.map(({ text }) => solidLines(text).join("\n")),
  };
}

/** Each post once, a blank line between posts and the blank lines inside them kept. */
export const singleDump = (posts: readonly LabelledPost[]): TestDump => ({
  text: `${posts.map(({ text }) => text).join("\n\n")}\n`,
  expected: posts.map(({ text }) => text),
});

/** As copied out of Telegram Desktop: `Name, [16.07.2024 18:45]`, the text, a blank line. */
export const copiedDump = (posts: readonly LabelledPost[], name: string): TestDump => ({
  text: posts.map(({ text, date = "" }) => `${name}, [${desktopTime(date)}]\n${text}\n`).join("\n"),
  expected: posts.map(({ text }) => text),
});

const doubled = ([first = "", ...rest]: readonly string[]): readonly string[] => [
  first,
  ...rest,
  ...rest,
];

function damaged(lines: readonly string[], random: () => number): readonly string[] {
  const [first = "", ...rest] = lines;
  const cut = Math.floor(random() * rest.length);
  const kinds: readonly (() => readonly string[])[] = [
    () => [first, ...rest, ...rest.map((line) => line.replaceAll(" ", "  "))],
    () => [first, ...rest, ...rest.map((line) => line.replaceAll(/[—–-]/g, "-"))],
    () => [first, ...rest, ...rest.map((line) => line.replaceAll(/[«»“”"]/g, '"'))],
    () => [first, ...rest, ...rest.slice(0, -1), `${rest.at(-1) ?? ""}…`],
    () => [first, ...rest, ...rest.slice(0, cut)],
    () => [first, ...rest],
    () => [first, ...rest, ...rest, ...rest],
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? lines;
}

/** `2024-07-16T18:45:10+00:00` as `16.07.2024 18:45`. */
const desktopTime = (date: string): string =>
  `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)} ${date.slice(11, 16)}`;
