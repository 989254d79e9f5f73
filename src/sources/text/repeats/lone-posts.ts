import type { Sequence } from "../sequence.ts";
import { isProven, type Span } from "../span.ts";

/**
 * Mark with 1 each line whose folded form is a whole post at least twice, and more often than part
 * of a longer one. Linear time.
 */
export function findLonePosts({ folded, length }: Sequence, spans: readonly Span[]): Uint8Array {
  const alone = new Int32Array(length);
  const within = new Int32Array(length);
  for (const span of spans) {
    const counts = isProven(span) ? within : alone;
    for (let at = span.text; at < span.copy; at++) {
      const id = folded[at] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  return Uint8Array.from(folded, (id) => {
    const times = alone[id] ?? 0;
    return times >= 2 && times > (within[id] ?? 0) ? 1 : 0;
  });
}
