import type { FileKind } from "./file-kind.ts";

/** A kind, and what stands at which offset of its files, as Latin-1. */
interface Signature {
  readonly marks: Readonly<Record<number, string>>;
  readonly kind: FileKind;
}

const rowsOf =
  (use: FileKind["use"]) =>
  ([extension, marks]: readonly [string, Signature["marks"]]): Signature => ({
    marks,
    kind: { extension, use },
  });

/**
 * What a page may show or play, and the documents that keep their kind as downloads; the first that
 * fits counts. A table of our own, since a dozen kinds are of interest and all else must stay without
 * one: file-type knows two hundred, searches files for some, and runs on Node 22 alone since version
 * 22.
 */
export const SIGNATURES: readonly Signature[] = [
  ...(
    [
      ["jpg", { 0: "\xFF\xD8\xFF" }],
      ["png", { 0: "\x89PNG\r\n\x1A\n\0\0\0\rIHDR" }],
      ["gif", { 0: "GIF87a" }],
      ["gif", { 0: "GIF89a" }],
      ["webp", { 0: "RIFF", 8: "WEBPVP8 " }],
      ["webp", { 0: "RIFF", 8: "WEBPVP8L" }],
      ["webp", { 0: "RIFF", 8: "WEBPVP8X" }],
    ] as const
  ).map(rowsOf("picture")),
  ...(
    [
      ["ogg", { 0: "OggS\0", 28: "OpusHead" }],
      ["ogg", { 0: "OggS\0", 28: "\x01vorbis" }],
      ["ogg", { 0: "OggS\0", 28: "\x7FFLAC" }],
      ["wav", { 0: "RIFF", 8: "WAVEfmt " }],
      ["flac", { 0: "fLaC\0" }],
      ["mp3", { 0: "ID3\x02" }],
      ["mp3", { 0: "ID3\x03" }],
      ["mp3", { 0: "ID3\x04" }],
    ] as const
  ).map(rowsOf("audio")),
  ...(
    [
      ["pdf", { 0: "%PDF-" }],
      ["zip", { 0: "PK\x03\x04" }],
    ] as const
  ).map(rowsOf("download")),
];
