/**
 * The signs of a separator line without its blanks (`---`, `***`, `———`, `===`, `_____`, ...), or
 * undefined for a line that is none: one sign at least three times and nothing else.
 */
export function ruleSigns(line: string): string | undefined {
  const signs = line.replaceAll(blanks, "");
  const [first] = signs;
  if (first === undefined || !drawn.has(first) || signs.length < 3) return undefined;
  return signs === first.repeat(signs.length) ? signs : undefined;
}

const blanks = /\s+/g;
const drawn = new Set("-*=_~+#•·–—―─━═▬⸺⸻");
