/** A number of bytes for a person, `3.4 MB`; a MB has 1024 * 1024, as Telegram and most systems count. */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  for (; amount >= 1024 && unit < UNITS.length - 1; unit++) amount /= 1024;
  const digits = unit > 0 && amount < 10 ? 1 : 0;
  return `${amount.toFixed(digits).replace(/\.0$/, "")} ${UNITS[unit] ?? ""}`;
}

/** Parses `50 MB`, `1.5GB`, `4096`; undefined where it is no amount of bytes. */
export function parseBytes(text: string): number | undefined {
  const { amount, unit = "B" } = AMOUNT.exec(text.trim())?.groups ?? {};
  if (amount === undefined) return undefined;
  const power = UNITS.indexOf(unit.toUpperCase());
  return Math.round(Number(amount) * 1024 ** power);
}

const UNITS = ["B", "KB", "MB", "GB", "TB"];
const AMOUNT = /^(?<amount>\d{1,12}(?:\.\d{1,3})?) ?(?<unit>B|KB|MB|GB|TB)?$/i;
