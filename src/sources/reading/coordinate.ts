/** A latitude or longitude as decimal text; undefined for what is none. */
export function coordinate(value: unknown): string | undefined {
  const words = typeof value === "number" ? String(value) : value;
  if (typeof words !== "string" || !DECIMAL.test(words)) return undefined;
  const degrees = Number(words);
  if (!(Math.abs(degrees) <= 180)) return undefined;
  return words.includes("e") ? degrees.toFixed(10).replace(LAST_ZEROS, "") : words;
}

// "48.8588443", "1e-7" (as JavaScript prints 0.0000001)
const DECIMAL = /^-?\d{1,3}(?:\.\d{1,20})?(?:e-\d{1,2})?$/;
// ".5000000000"
const LAST_ZEROS = /\.?0+$/;
