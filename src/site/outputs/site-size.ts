import { join } from "node:path";
import type { KeptFiles } from "../../core/kept-file.ts";
import { itemAt, joinLists } from "../../platform/collections/list.ts";
import { stampOf } from "../../platform/files/file-stamp.ts";
import type { OutputGroup } from "../views/output.ts";

/** How large a site is. */
export interface SiteSize {
  readonly files: number;
  /** In bytes; about as many. */
  readonly bytes: number;
  /** The largest file, in bytes. */
  readonly largest: number;
}

/** The sizes of files of media, and of all their smaller copies together. */
export interface MediaSizes {
  readonly files: KeptFiles;
  readonly copies: number;
}

/**
 * The size of a built site: media as they are known, all else by a sample of its files, since a site may
 * have a million of them.
 */
export function measureSite(
  files: number,
  pages: readonly OutputGroup[],
  out: string,
  media: MediaSizes = { files: new Map(), copies: 0 },
): SiteSize {
  const outputs = joinLists(pages.map((group) => group.outputs));
  const step = Math.max(1, outputs.length / SAMPLE);
  const sizes: number[] = [];
  for (let at = 0; at < outputs.length; at += step) {
    sizes.push(stampOf(join(out, itemAt(outputs, Math.floor(at)).path))?.size ?? 0);
  }
  const mean = sum(sizes) / Math.max(1, sizes.length);
  const ofMedia = Array.from(media.files.values(), ({ size }) => size);
  return {
    files,
    bytes: Math.round(mean * outputs.length) + sum(ofMedia) + media.copies,
    largest: [...sizes, ...ofMedia].reduce((most, size) => Math.max(most, size), 0),
  };
}

const SAMPLE = 200;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
