/** Records of exports that are no posts, by reason: `service: pin_message`, `empty`, `unsupported`. */
export type LeftOut = Readonly<Record<string, number>>;

/** The number of records that are no posts. */
export const countLeftOut = (leftOut: LeftOut): number =>
  Object.values(leftOut).reduce((sum, count) => sum + count, 0);

/** The sums of several counts. */
export function addLeftOut(all: readonly LeftOut[]): LeftOut {
  const sums = new Map<string, number>();
  for (const [reason, count] of all.flatMap(Object.entries<number>)) {
    sums.set(reason, (sums.get(reason) ?? 0) + count);
  }
  return Object.fromEntries(sums);
}

/** In words, the most first: `16 service messages (14 pin message, 2 create channel), 3 empty`. */
export function describeLeftOut(
  leftOut: LeftOut,
  format: (count: number) => string = String,
): string {
  const reasons = Object.entries(leftOut);
  const isService = ([reason]: Counted): boolean => reason.startsWith(SERVICE);
  const actions = reasons
    .filter(isService)
    .map(([reason, count]): Counted => [reason.slice(SERVICE.length), count]);
  const services = actions.reduce((sum, [, count]) => sum + count, 0);
  const kinds = list(actions, format, (action, count) => `${count} ${action}`);
  const others = reasons.filter((reason) => !isService(reason));
  const all: readonly Counted[] = services === 0 ? others : [...others, [SERVICE, services]];
  return list(all, format, (reason, count) => {
    if (reason !== SERVICE) return `${count} ${reason}`;
    return `${count} service message${services === 1 ? "" : "s"} (${kinds})`;
  });
}

type Counted = readonly [reason: string, count: number];

const SERVICE = "service: ";

function list(
  counts: readonly Counted[],
  format: (count: number) => string,
  say: (reason: string, count: string) => string,
): string {
  const sorted = counts.toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  const said = sorted
    .slice(0, MOST_KINDS)
    .map(([reason, count]) => say(reason.replaceAll("_", " "), format(count)));
  const more = sorted.slice(MOST_KINDS).reduce((sum, [, count]) => sum + count, 0);
  return [...said, ...(more > 0 ? [`${format(more)} of other kinds`] : [])].join(", ");
}

/** A file may name actions that do not exist, as many as it likes. */
const MOST_KINDS = 8;
