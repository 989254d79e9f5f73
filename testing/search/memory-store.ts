import { createHash } from "node:crypto";
import type { SegmentStore } from "../../src/search/merge/update-index.ts";
import { DEFAULTS, type SegmentOptions } from "../../src/search/segment/segment.ts";

/** Options with a digest of twelve characters. */
export const OPTIONS: SegmentOptions = {
  ...DEFAULTS,
  createDigest: () => {
    const hash = createHash("sha256");
    return {
      update: (bytes) => void hash.update(bytes),
      finish: () => hash.digest("hex").slice(0, 12),
    };
  },
};

/** Segments in memory: parts by `segment/part`. */
export function createMemoryStore(): SegmentStore & { readonly parts: Map<string, Uint8Array> } {
  const parts = new Map<string, Uint8Array>();
  return {
    parts,
    read: (segment, part) => {
      const bytes = parts.get(`${segment}/${part}`);
      if (bytes === undefined) throw new Error(`there is no part ${segment}/${part}`);
      return bytes;
    },
    write: (written) => {
      const held: [string, Uint8Array][] = [];
      for (;;) {
        const next = written.next();
        if (next.done === true) {
          for (const [name, bytes] of held) parts.set(`${next.value.name}/${name}`, bytes);
          return next.value;
        }
        held.push([next.value.name, next.value.bytes]);
      }
    },
  };
}
