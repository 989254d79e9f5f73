import { HAND_OVER } from "../transport/part-script.ts";
import { decodeSevenBits } from "../transport/seven-bits.ts";
import { inflate } from "./inflate.ts";

/** A part that scripts hand over: its name, then its deflated bytes as text. */
type HandOver = (name: string, text: string) => void;

/** Loads parts by script elements. */
export interface ScriptLoader {
  /** The bytes of a part; rejects where there is none, or where its script hands over another one. */
  readonly load: (name: string) => Promise<Uint8Array>;
  /** Whether a part came along in the script of another one. */
  readonly isHanded: (name: string) => boolean;
}

/**
 * A loader of parts by script elements, which works from a server and from a folder, under a policy of
 * `script-src 'self'`. `addressOf` gives the address of a part's script.
 */
export function createScriptLoader(
  document: Document,
  addressOf: (name: string) => string,
): ScriptLoader {
  const handed = new Map<string, string>();
  const handOver: HandOver = (name, text) => void handed.set(name, text);
  Object.assign(globalThis, { [HAND_OVER]: handOver });
  return {
    isHanded: (name) => handed.has(name),
    load: async (name) => {
      if (!handed.has(name)) await loadScript(document, addressOf(name));
      const text = handed.get(name);
      handed.delete(name);
      if (text === undefined) throw new Error("the file holds another part");
      return inflate(decodeSevenBits(text));
    },
  };
}

/** Runs a script of the site; rejects where there is none. */
export const loadScript = (document: Document, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    const end = (settle: () => void) => () => {
      script.remove();
      settle();
    };
    script.onload = end(resolve);
    script.onerror = end(() => reject(new Error("the file is missing")));
    document.head.append(script);
  });
