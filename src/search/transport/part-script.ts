import { decodeBase64, encodeBase64 } from "./base64.ts";

/** The function that a page defines before it loads parts. */
export const HAND_OVER = "annalsPart";

/**
 * A part as a classic script, which a page loads from a server and from a folder alike:
 * `annalsPart("k3x9/w12","…")`, the part deflated (raw deflate, RFC 1951) and in base64. `deflate` is
 * Node's or any other, and so may `toBase64` be, which is faster there.
 */
export const encodePartScript = (
  name: string,
  part: Uint8Array,
  deflate: (bytes: Uint8Array) => Uint8Array,
  toBase64: (bytes: Uint8Array) => string = encodeBase64,
): string => `${HAND_OVER}(${JSON.stringify(name)},"${toBase64(deflate(part))}")\n`;

/** `annalsPart("k3x9/w12","7VZ…")` */
const SCRIPT = /^annalsPart\("(?<name>[^"\\]+)","(?<base64>[A-Za-z0-9+/=]*)"\)\s*$/;

/** A part as it is in its script, still deflated; undefined where the text is no such script. */
export function decodePartScript(
  script: string,
  fromBase64: (text: string) => Uint8Array<ArrayBuffer> = decodeBase64,
): { readonly name: string; readonly deflated: Uint8Array<ArrayBuffer> } | undefined {
  const { name, base64 } = SCRIPT.exec(script)?.groups ?? {};
  if (name === undefined || base64 === undefined) return undefined;
  return { name, deflated: fromBase64(base64) };
}
