/** A run of backticks for around some code: at least `least`, and longer than any in it. */
export function ticksAround(code: string, least: number): string {
  let longest = least - 1;
  for (const [run] of code.matchAll(TICKS)) longest = Math.max(longest, run.length);
  return "`".repeat(longest + 1);
}

const TICKS = /`+/g;
