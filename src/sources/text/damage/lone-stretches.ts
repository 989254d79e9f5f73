import type { Sequence } from "../sequence.ts";
import { isProven, type Span } from "../span.ts";
import { learnPostModel } from "./post-model.ts";
import { type Damage, readStretch } from "./stretch-reader.ts";

/**
 * Reread the lone lines of a cover: some are one-line posts, others are longer posts whose second
 * copy is missing, cut short or damaged, or a third copy. Each stretch of lone lines is given its
 * most probable reading under a model of the proven posts, which stay as they are. Near-linear
 * time.
 */
export function rereadLoneLines(
  sequence: Sequence,
  cover: readonly Span[],
  separator: string | undefined,
): readonly Span[] {
  const isSeparator = ({ from, to }: Span): boolean =>
    separator !== undefined && to - from === 1 && sequence.rules.get(from) === separator;
  if (!cover.some((span, k) => isUnclear(sequence, cover, span, k))) return cover;
  const model = learnPostModel(sequence, cover);

  const readAll = (damage: Damage): readonly Span[] => {
    const spans: Span[] = [];
    for (let k = 0; k < cover.length; ) {
      const span = cover[k];
      if (!span) break;
      const end = isSeparator(span) ? k + 1 : stretchEnd(cover, k, isSeparator);
      const stretch = { from: span.from, to: cover[end - 1]?.to ?? span.to };
      if (end === k || isSeparator(span)) spans.push(span);
      else {
        const before = spans.pop();
        for (const read of readStretch(sequence, stretch, before, model, damage)) spans.push(read);
      }
      k = Math.max(end, k + 1);
    }
    return spans;
  };
  return readAll(estimateDamage(readAll(FIRST_GUESS), cover, sequence));
}

/** One copy in a hundred is missing, and one in a hundred is damaged, before anything is known. */
const FIRST_GUESS: Damage = { missing: 0.01, cut: 0.01 };

/**
 * How much damage the first reading shows. What nothing proves, a missing copy, is believed as far
 * as other damage proves that copies were lost at all, or where there is too much of it for chance.
 */
function estimateDamage(
  spans: readonly Span[],
  cover: readonly Span[],
  sequence: Sequence,
): Damage {
  const proven = cover.filter(isProven);
  const whole = new Set(proven.map(({ from, to }) => `${from} ${to}`));
  const cut = spans.filter(
    (span) => isProven(span) && !whole.has(`${span.from} ${span.to}`),
  ).length;
  const altered = proven.filter((span) => isAltered(sequence, span)).length;
  const missing = spans.filter(({ text, copy, to }) => to === copy && copy - text > 1).length;
  const proof = (cut + altered) / 4 + Math.max(0, missing - CHANCE * proven.length - 2);
  const all = proven.length + 20;
  return {
    missing: proof > 0 ? (proof + 0.05) / all : 0.05 / all ** 2,
    cut: (cut + altered / 2 + 0.3) / all,
  };
}

/** Of clean posts, fewer than this share are one-line posts that look like a longer one. */
const CHANCE = 0.02;

/** Whether the second copy of a proven post differs from the first, or a third one follows. */
function isAltered({ exact }: Sequence, { text, copy, to }: Span): boolean {
  if (to - copy !== copy - text - 1) return true;
  for (let at = copy; at < to; at++) if (exact[at] !== exact[at - copy + text + 1]) return true;
  return false;
}

/** Whether a lone line has another next to it, or says again what the post before it says second. */
function isUnclear({ folded }: Sequence, cover: readonly Span[], span: Span, k: number): boolean {
  if (isProven(span)) return false;
  const before = cover[k - 1];
  if (!before) return false;
  return !isProven(before) || folded[span.from] === folded[before.text + 1];
}

function stretchEnd(
  cover: readonly Span[],
  start: number,
  isSeparator: (span: Span) => boolean,
): number {
  let end = start;
  for (let span = cover[end]; span && !isProven(span) && !isSeparator(span); span = cover[end]) {
    end += 1;
  }
  return end;
}
