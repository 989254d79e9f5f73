import { ADVICE, type ForeignForm } from "./form.ts";

/** A binary form: what stands at which offset, as Latin-1, and what may stand anywhere in the head. */
export interface Signature extends ForeignForm {
  readonly marks: Readonly<Record<number, string>>;
  readonly within?: string;
}

/** The name of a zip archive that is no document. */
export const ZIP = "a zip archive";

type Marks = Signature["marks"];

const rowsOf =
  (advice: string) =>
  ([name, marks, within]: readonly [string, Marks, string?]): Signature => ({
    ...{ name, advice, marks },
    ...(within !== undefined && { within }),
  });

/**
 * The first that fits names the form. None of them fits a text: each mark, or the bytes that must
 * stand beside it, holds a control character or no UTF-8, or is too long for a coincidence.
 *
 * A table of our own: of the packages that know signatures, file-type only answers asynchronously,
 * and magic-bytes.js takes every text that begins with "PL" for a font.
 */
export const SIGNATURES: readonly Signature[] = [
  ...(
    [
      ["an OpenDocument file (odt, ods)", { 0: "PK\x03\x04", 30: "mimetypeapplication/vnd.oasis" }],
      ["an e-book (EPUB)", { 0: "PK\x03\x04", 30: "mimetypeapplication/epub+zip" }],
      ["a Word document (docx)", { 0: "PK\x03\x04" }, "word/document.xml"],
      ["an Excel workbook (xlsx)", { 0: "PK\x03\x04" }, "xl/workbook.xml"],
      ["a PowerPoint presentation (pptx)", { 0: "PK\x03\x04" }, "ppt/presentation.xml"],
      ["an old Word, Excel or PowerPoint file", { 0: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" }],
    ] as const
  ).map(rowsOf(ADVICE.document)),
  ...(
    [
      [ZIP, { 0: "PK\x03\x04" }],
      [ZIP, { 0: "PK\x05\x06" }],
      [ZIP, { 0: "PK\x07\x08" }],
      ["gzip data", { 0: "\x1F\x8B\x08" }],
      ["a tar archive", { 99: "\0", 257: "ustar" }],
      ["a 7z archive", { 0: "7z\xBC\xAF\x27\x1C" }],
      ["a rar archive", { 0: "Rar!\x1A\x07" }],
      ["xz data", { 0: "\xFD7zXZ\0" }],
      ["zstd data", { 0: "\x28\xB5\x2F\xFD" }],
      ["bzip2 data", { 0: "BZh", 4: "1AY&SY" }],
      ["lz4 data", { 0: "\x04\x22\x4D\x18" }],
    ] as const
  ).map(rowsOf(ADVICE.archive)),
  ...(
    [
      ["an SQLite database", { 0: "SQLite format 3\0" }],
      ["a Parquet table", { 0: "PAR1\x15" }],
      ["a Safari web archive", { 0: "bplist0" }, "WebMainResource"],
      ["a binary property list", { 0: "bplist0" }],
    ] as const
  ).map(rowsOf(ADVICE.data)),
  ...(
    [
      ["a JPEG image", { 0: "\xFF\xD8\xFF" }],
      ["a PNG image", { 0: "\x89PNG\r\n\x1A\n" }],
      ["a GIF image", { 0: "GIF87a", 12: "\0" }],
      ["a GIF image", { 0: "GIF89a", 12: "\0" }],
      ["a WebP image", { 0: "RIFF", 8: "WEBPVP8" }],
      ["a HEIC image", { 0: "\0\0", 4: "ftyphe" }],
      ["a HEIC image", { 0: "\0\0", 4: "ftypmif1" }],
      ["an AVIF image", { 0: "\0\0", 4: "ftypavif" }],
      ["a BMP image", { 0: "BM", 6: "\0\0\0\0" }],
      ["a TIFF image", { 0: "II*\0" }],
      ["a TIFF image", { 0: "MM\0*" }],
      ["an icon", { 0: "\0\0\x01\0" }],
      ["an M4A sound file", { 0: "\0\0", 4: "ftypM4A" }],
      ["a QuickTime video", { 0: "\0\0", 4: "ftypqt" }],
      ["an MP4 video", { 0: "\0\0", 4: "ftyp" }],
      ["a WebM or Matroska video", { 0: "\x1A\x45\xDF\xA3" }],
      ["an AVI video", { 0: "RIFF", 8: "AVI LIST" }],
      ["a WAV file", { 0: "RIFF", 8: "WAVEfmt " }],
      ["an Ogg file", { 0: "OggS\0" }],
      ["a FLAC file", { 0: "fLaC\0" }],
      ["an MP3 file", { 0: "ID3\x02" }],
      ["an MP3 file", { 0: "ID3\x03" }],
      ["an MP3 file", { 0: "ID3\x04" }],
      ["an MP3 file", { 0: "\xFF\xFB" }],
      ["an MP3 file", { 0: "\xFF\xF3" }],
      ["an MP3 file", { 0: "\xFF\xF2" }],
      ["an AAC file", { 0: "\xFF\xF1" }],
      ["a PostScript document", { 0: "\xC5\xD0\xD3\xC6" }],
      ["a font", { 0: "\0\x01\0\0\0" }],
      ["a font", { 0: "OTTO\0" }],
      ["a font", { 0: "wOFF", 8: "\0" }],
      ["a font", { 0: "wOF2", 8: "\0" }],
      ["a program", { 0: "\x7FELF" }],
      ["a program", { 0: "MZ" }, "PE\0\0"],
      ["a program", { 0: "\xCF\xFA\xED\xFE" }],
      ["a program", { 0: "\xCE\xFA\xED\xFE" }],
      ["a program", { 0: "\xCA\xFE\xBA\xBE" }],
      ["a program", { 0: "\0asm" }],
    ] as const
  ).map(rowsOf(ADVICE.other)),
];
