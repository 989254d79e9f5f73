/**
 * The signs of a separator line without its blanks (`---`, `***`, `———`, `===`, `_____`, ...), or
 * undefined for a line that is none: one sign at least three times and nothing else.
 */
export function ruleSigns(line: string): string | undefined {
  const [first] = line.trimStart();
  if (first === undefined || !drawn.has(first)) return undefined;
  let count = 0;
  for (const sign of line) {
    if (sign === first) count++;
    else if (sign.trim() !== "") return undefined;
  }
  return count >= 3 ? first.repeat(count) : undefined;
}

const drawn = new Set("-*=_~+#•·–—―─━═▬⸺⸻");
