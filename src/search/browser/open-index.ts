import type { Manifest } from "../manifest/manifest.ts";
import { decodeManifest, MANIFEST_NAME } from "../manifest/manifest-json.ts";
import type { LoadPart } from "../query/part-loader.ts";
import { PACKED_NAME, unpackParts } from "../transport/packed-parts.ts";
import type { ScriptLoader } from "./load-part-scripts.ts";

/** An index whose manifest is loaded. */
export interface OpenIndex {
  readonly manifest: Manifest;
  /** Loads each part once, and one that failed again. */
  readonly load: LoadPart;
}

/**
 * Opens an index by its manifest, whose script holds all other parts of a small one. Rejects where the
 * manifest is missing, or is none of this version.
 */
export async function openIndex({ load, isHanded }: ScriptLoader): Promise<OpenIndex> {
  const manifest = decodeManifest(await load(MANIFEST_NAME));
  if (!isHanded(PACKED_NAME)) return { manifest, load: keepLoaded(load) };
  const parts = unpackParts(await load(PACKED_NAME));
  return {
    manifest,
    load: async (name) => {
      const part = parts.get(name);
      if (part === undefined) throw new Error("it is missing");
      return part;
    },
  };
}

/** Of parts that a person asks for in a sitting, all are kept: some hundred kB. */
function keepLoaded(load: LoadPart): LoadPart {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const loading = load(name).catch((error: unknown) => {
      kept.delete(name);
      throw error;
    });
    kept.set(name, loading);
    return loading;
  };
}
