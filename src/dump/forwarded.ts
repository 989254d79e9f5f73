/**
 * The name in a header line `Forwarded from NAME` or `[Forwarded from NAME]`; undefined for any
 * other line, and for a name longer than Telegram allows (128 characters).
 */
export function forwardedFrom(line: string): string | undefined {
  const header = line.trim();
  if (header.length > LONGEST_HEADER) return undefined;
  const { bracketed, plain } = headerLine.exec(header)?.groups ?? {};
  return (bracketed ?? plain)?.trim();
}

const LONGEST_HEADER = "[Forwarded from ]".length + 2 * 128;

/** `Forwarded from Russian MFA 🇷🇺` or `[Forwarded from Russian MFA 🇷🇺]` */
const headerLine = /^(?:\[Forwarded from (?<bracketed>.*\S.*)\]|Forwarded from (?<plain>.*\S))$/u;
