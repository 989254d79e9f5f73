import { decodeSevenBits, encodeSevenBits } from "./seven-bits.ts";

/** The function that a page defines before it loads parts. */
export const HAND_OVER = "annalsPart";

/**
 * A deflated part (raw deflate, RFC 1951) as a classic script in UTF-8, which a page loads from a
 * server and from a folder alike: `annalsPart("k3x9/w12","…")`, its bytes as `encodeSevenBits` writes
 * them.
 */
export const encodePartScript = (name: string, deflated: Uint8Array): string =>
  `${HAND_OVER}(${JSON.stringify(name)},"${encodeSevenBits(deflated)}")\n`;

/** `annalsPart("k3x9/w12","…")` */
const SCRIPT = /^annalsPart\("(?<name>[^"\\]+)","(?<text>[^"\\\r\n\u0280-\uffff]*)"\)\s*$/;

/** A part as it is in its script, still deflated; undefined where the text is no such script. */
export function decodePartScript(
  script: string,
): { readonly name: string; readonly deflated: Uint8Array<ArrayBuffer> } | undefined {
  const { name, text } = SCRIPT.exec(script)?.groups ?? {};
  if (name === undefined || text === undefined) return undefined;
  return { name, deflated: decodeSevenBits(text) };
}
