import { SearchPartError } from "../../../search/bytes/part.ts";
import type { Manifest } from "../../../search/manifest/manifest.ts";
import { decodeManifest, MANIFEST_NAME } from "../../../search/manifest/manifest-json.ts";
import { PACKED_NAME, unpackParts } from "../../../search/transport/packed-parts.ts";
import { openScript, readPart, readScript } from "./segment-files.ts";

/** An index in a site's folder. */
export interface OpenIndex {
  readonly manifest: Manifest;
  /** The bytes of a part, `segment/part`. Throws a SearchPartError where there is none. */
  readonly read: (name: string) => Uint8Array;
}

/**
 * Opens the index whose manifest is below `site`, and whose segments are there or below one of
 * `others` (absolute paths). Throws a SearchPartError where its manifest is missing or damaged.
 */
export function openIndexAt(site: string, others: readonly string[] = []): OpenIndex {
  const [first = "", second = ""] = readScript(site, MANIFEST_NAME).split("\n");
  const manifest = decodeManifest(openScript(MANIFEST_NAME, first));
  const packed = second === "" ? undefined : unpackParts(openScript(PACKED_NAME, second));
  return {
    manifest,
    read: (name) => packed?.get(name) ?? readFirst(name, [site, ...others]),
  };
}

function readFirst(name: string, sites: readonly string[]): Uint8Array {
  let failure: unknown;
  for (const site of sites) {
    try {
      return readPart(site, name);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** The manifest of the index in a site; undefined where it cannot be used. */
export function openIndex(site: string): Manifest | undefined {
  try {
    return openIndexAt(site).manifest;
  } catch (error) {
    if (error instanceof SearchPartError) return undefined;
    throw error;
  }
}
