import { identifyText } from "../../src/dedupe/identity.ts";
import type { LabelledSet } from "../labelled-sets.ts";
import { createRandom } from "../random.ts";
import { excerpt, type Tally } from "./tally.ts";

/** Copies that differ in line ends, blanks, Unicode form or variation selectors must be one post. */
export function scoreExactCopies({ name, posts }: LabelledSet): Tally {
  const owners = new Map<string, number>();
  posts.forEach(({ text }, at) => {
    owners.set(identifyText(text).textHash, at);
  });
  const answers = posts.map(({ text }, at) => {
    const copy = disguised(text, createRandom(7, at));
    return {
      text,
      place: `${name}, post ${at + 1}`,
      owner: owners.get(identifyText(copy).textHash),
    };
  });
  const wrong = answers.filter(({ owner, text }) => posts[owner ?? -1]?.text !== text);
  const given = answers.filter(({ owner }) => owner !== undefined).length;
  return {
    right: answers.length - wrong.length,
    given,
    wanted: answers.length,
    misses: wrong.map(({ text, place }) => ({ place, what: `not known again: ${excerpt(text)}` })),
  };
}

/** The same text as another program would have stored it. */
function disguised(text: string, random: () => number): string {
  const blanks = text.replaceAll(" ", () => (random() < 0.1 ? "  " : " "));
  const signs = blanks.replaceAll("\u2764", "\u2764\uFE0F");
  const form = random() < 0.5 ? signs.normalize("NFD") : signs.normalize("NFC");
  return random() < 0.5 ? form.replaceAll("\n", "\r\n") : `${form} \n`;
}
