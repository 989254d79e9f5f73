import { createRandom, pick, type Random } from "../../../testing/random.ts";
import type { Wish, WishClause } from "../../../testing/search/wishes.ts";
import { makeText } from "./posts.ts";
import { VOCABULARIES } from "./vocabularies.ts";

const FILTERS = [
  ["country", "RU"],
  ["country", "us"],
  ["from", "Russian-MFA"],
  ["source", "Russian MFA"],
  ["lang", "zh"],
  ["has", "photo"],
  ["tag", "press_conference"],
  ["tag", "ВСТРЕЧА"],
] as const;
const DATES = [
  ["2023", "2023"],
  ["2022-05", "2023-02"],
  ["2023-03-02", ""],
  ["", "2022-12"],
  ["2024-01-02", "2024-01-02"],
] as const;

/** Query `index`: one to three clauses. */
export function makeWishes(seed: number, index: number): readonly WishClause[] {
  const random = createRandom(seed, index);
  const count = 1 + Math.floor(random() * 3);
  return Array.from({ length: count }, (_, at) => {
    const isExcluded = random() < (at === 0 ? 0.05 : 0.2);
    const alternatives = !isExcluded && random() < 0.2 ? 2 : 1;
    return { isExcluded, any: Array.from({ length: alternatives }, () => makeWish(random)) };
  });
}

function makeWish(random: Random): Wish {
  const kind = random();
  if (kind < 0.15) {
    const [name, value] = pick(random, FILTERS);
    return { kind: "filter", name, value };
  }
  if (kind < 0.25) {
    const [from, to] = pick(random, DATES);
    return { kind: "dates", from, to };
  }
  const vocabulary = pick(random, VOCABULARIES);
  if (kind < 0.55) return { kind: "words", text: pick(random, vocabulary.words) };
  return { kind: "phrase", text: makeText(random, vocabulary, 4).replace("#", "") };
}

/** The query as a person types it. */
export const typeQuery = (clauses: readonly WishClause[]): string =>
  clauses
    .map(({ isExcluded, any }) => (isExcluded ? "-" : "") + any.map(typeWish).join(" OR "))
    .join(" ");

function typeWish(wish: Wish): string {
  if (wish.kind === "words") return wish.text;
  if (wish.kind === "phrase") return `"${wish.text}"`;
  if (wish.kind === "filter") return `${wish.name}:"${wish.value}"`;
  return wish.from === wish.to ? `date:${wish.from}` : `date:${wish.from}..${wish.to}`;
}
