import { expect, test } from "vitest";
import { downloadName } from "../../../../src/site/views/media/download-name.ts";

test.each([
  ["report (final).pdf", "report (final).pdf"],
  ["Отчёт за год.docx", "Отчёт за год.docx"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["C:\\Windows\\a.txt", "C__Windows_a.txt"],
  ["a\u202Egpj.exe", "a_gpj.exe"],
  ["a\nb\0c.txt", "a_b_c.txt"],
  ["\uD800.txt", "_.txt"],
  [".htaccess", "htaccess"],
  ["name. . .", "name"],
  ["", "file-.bin"],
  ["NUL.txt", "file-NUL.txt.bin"],
  ["page.html", "page.html.bin"],
  ["picture.SVG", "picture.SVG.bin"],
  ["👨‍👩‍👧.png", "👨‍👩‍👧.png"],
])("%j is saved as %j", (name, saved) => {
  expect(downloadName(name, "bin")).toBe(saved);
});

test.each(["a", "я", "漢", "👩"])(
  "300 times %s fits into any file system, with its ending",
  (letter) => {
    const saved = downloadName(`${letter.repeat(300)}.pdf`, "bin");
    expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(255);
    expect(saved.endsWith(`${letter}.pdf`)).toBe(true);
  },
);
