import { expect, test } from "vitest";
import { kindOfFile } from "../../src/media/kinds/kind-of-file.ts";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const film = (...brands: readonly string[]): Buffer =>
  latin(
    `\0\0\0${String.fromCharCode(16 + 4 * (brands.length - 1))}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join("")}moov`,
  );
/** Two frames of 417 bytes: MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
const mp3 = Buffer.concat(
  [0, 1].map(() => Buffer.concat([latin("\xFF\xFB\x90\0"), Buffer.alloc(413)])),
);

const cases: readonly (readonly [name: string, bytes: Buffer, extension: string, use: string])[] = [
  ["a JPEG", latin("\xFF\xD8\xFF\xE0\0\x10JFIF\0"), "jpg", "picture"],
  ["a PNG", latin("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), "png", "picture"],
  [
    "a PNG that begins with another chunk",
    latin("\x89PNG\r\n\x1A\n\0\0\0\x04tEXt"),
    "bin",
    "download",
  ],
  ["a GIF", latin("GIF89a\x01\0\x01\0"), "gif", "picture"],
  ["a GIF of no known version", latin("GIF90a\x01\0\x01\0"), "bin", "download"],
  ["a WebP", latin("RIFF\x24\0\0\0WEBPVP8 "), "webp", "picture"],
  ["an AVIF", film("avif", "mif1", "miaf"), "avif", "picture"],
  ["an AVIF that says so second", film("mif1", "avif"), "avif", "picture"],
  ["a HEIC", film("heic", "mif1"), "bin", "download"],
  ["a TIFF", latin("II*\0\x08\0\0\0"), "bin", "download"],
  ["a BMP", latin("BM6\0\0\0\0\0"), "bin", "download"],
  ["an MP4", film("isom", "iso2", "avc1", "mp41"), "mp4", "video"],
  ["a MOV", film("qt  "), "mov", "video"],
  ["an M4A", film("M4A ", "isom"), "m4a", "audio"],
  ["a film of an unknown brand", film("crx "), "bin", "download"],
  ["a film whose first box is too short", latin("\0\0\0\x08ftypisom"), "bin", "download"],
  ["a WebM", latin("\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm"), "webm", "video"],
  ["a Matroska", latin("\x1A\x45\xDF\xA3\x9F\x42\x82\x88matroska"), "bin", "download"],
  ["Opus", Buffer.concat([latin("OggS\0"), Buffer.alloc(23), latin("OpusHead")]), "ogg", "audio"],
  [
    "Theora",
    Buffer.concat([latin("OggS\0"), Buffer.alloc(23), latin("\x80theora")]),
    "bin",
    "download",
  ],
  ["an MP3 with tags", latin("ID3\x04\0\0\0\0\0\0"), "mp3", "audio"],
  ["an MP3 without", mp3, "mp3", "audio"],
  [
    "one frame of an MP3 and no second",
    Buffer.concat([mp3.subarray(0, 417), Buffer.alloc(9)]),
    "bin",
    "download",
  ],
  ["UTF-16, which begins like an MP3", Buffer.from("\uFEFFwords", "utf16le"), "bin", "download"],
  ["a WAV", latin("RIFF\x24\0\0\0WAVEfmt "), "wav", "audio"],
  ["a FLAC", latin("fLaC\0\0\0\x22"), "flac", "audio"],
  ["a PDF", latin("%PDF-1.7\n"), "pdf", "download"],
  ["a PDF behind something else", latin("<html>%PDF-1.7\n"), "bin", "download"],
  ["a zip archive", latin("PK\x03\x04"), "zip", "download"],
  ["an animated sticker, which is gzip", latin("\x1F\x8B\x08\0"), "bin", "download"],
  ["a Flash film", latin("CWS\x0A\x13\x02\0\0"), "bin", "download"],
  ["a program", latin("MZ\x90\0"), "bin", "download"],
  ["a text", Buffer.from("Надо: a < b\n"), "txt", "download"],
  ["a text that is cut inside a character", Buffer.from("Надо").subarray(0, 7), "txt", "download"],
  ["a script, which is text", Buffer.from("alert(1)\n"), "txt", "download"],
  [
    "an SVG",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    "bin",
    "download",
  ],
  [
    "HTML behind a mark and blanks",
    Buffer.from("\uFEFF \n<!doctype html><script>"),
    "bin",
    "download",
  ],
  ["HTML behind words", Buffer.from("words <img src=x onerror=alert(1)>"), "bin", "download"],
  ["XML", Buffer.from('<?xml version="1.0"?><a/>'), "bin", "download"],
  ["a saved page (MHTML)", Buffer.from("From: <Saved>\nMIME-Version: 1.0\n"), "bin", "download"],
  ["nothing", Buffer.alloc(0), "bin", "download"],
];

test.each(cases)("%s", (_name, bytes, extension, use) => {
  expect(kindOfFile(bytes)).toEqual({ extension, use });
});

test("no kind is one that a browser runs or renders as a document", () => {
  const extensions = new Set(cases.map(([, , extension]) => extension));
  for (const risky of ["html", "svg", "xml", "js", "mhtml", "swf", "xhtml", "gz"]) {
    expect(extensions).not.toContain(risky);
  }
  expect(extensions.size).toBe(17);
});
