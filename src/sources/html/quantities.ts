/** "28.0 MB" in bytes, rounded; a MB has 1024 * 1024. */
export function parseSize(text: string): number | undefined {
  const { amount, unit } = SIZE.exec(text)?.groups ?? {};
  const power = SIZE_UNITS.indexOf(unit?.toUpperCase() ?? "");
  return power === -1 ? undefined : Math.round(Number(amount?.replace(",", ".")) * 1024 ** power);
}

/** "00:44" or "1:02:03" in seconds. */
export function parseDuration(text: string): number | undefined {
  const { hours = "0", minutes, seconds } = DURATION.exec(text)?.groups ?? {};
  if (minutes === undefined) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** "1280×720" in pixels. */
export function parseDimensions(text: string): { width: number; height: number } | undefined {
  const { width, height } = DIMENSIONS.exec(text)?.groups ?? {};
  return width === undefined ? undefined : { width: Number(width), height: Number(height) };
}

/** "17", "12.3K" (12300) or "1.2M"; rounded by whoever wrote it. */
export function parseCount(text: string): number | undefined {
  const { amount, unit = "" } = COUNT.exec(text)?.groups ?? {};
  if (amount === undefined) return undefined;
  return Math.round(
    Number(amount.replace(",", ".")) * 1000 ** COUNT_UNITS.indexOf(unit.toUpperCase()),
  );
}

// "28.0 MB", "512 B"
const SIZE = /^(?<amount>\d{1,15}(?:[.,]\d{1,6})?)\s?(?<unit>[KMGT]?B)$/i;
const SIZE_UNITS: readonly string[] = ["B", "KB", "MB", "GB", "TB"];

// "00:44", "1:02:03"
const DURATION = /^(?:(?<hours>\d{1,4}):)?(?<minutes>\d{1,5}):(?<seconds>\d\d)$/;

// "1280×720"
const DIMENSIONS = /^(?<width>\d{1,6})×(?<height>\d{1,6})$/;

// "17", "12.3K"
const COUNT = /^(?<amount>\d{1,12}(?:[.,]\d{1,3})?)(?<unit>[KMB])?$/i;
const COUNT_UNITS: readonly string[] = ["", "K", "M", "B"];
