/** Some invented posts in the shape of a dump, each with its first line, the rest and the rest. */
export const dumpOf = (numbers: readonly number[]): string =>
  numbers
    .flatMap(linesOf)
    .map((line) => `${line}\n`)
    .join("");

/** A line that stands in no other post. */
export const lineOf = (number: number): string =>
  isVersion(number)
    ? `Number ${number - 1} was read out in the hall, once more and loudly.`
    : `Number ${number} was read out in the hall.`;

/** Every fifth post is a version of the one before. */
const isVersion = (number: number): boolean => number % 5 === 4;

function linesOf(number: number): readonly string[] {
  const town = isVersion(number) ? number - 1 : number;
  const day = `${(town % 28) + 1} March ${2000 + (town % 20)}`;
  const rest = [lineOf(number), `#Hall${town % 3} #RussiaIndia`];
  // Tagalog has two language tags; most posts are in English.
  const first =
    town % 3 === 1
      ? `Nagpulong ang konseho ng bayan ${town} tungkol sa ani ngayong taon (Lima, ${day})`
      : `The council of town ${town} met about Peru (Lima, ${day})`;
  return [...(number % 2 === 0 ? ["Forwarded from Town Hall"] : []), first, ...rest, ...rest];
}
