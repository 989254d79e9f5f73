import { describe, expect, test } from "vitest";
import type { KeptFile } from "../../../../src/core/kept-file.ts";
import { PAGE_LIMIT, renderWithin } from "../../../../src/site/views/fit/page-room.ts";
import { postView } from "../../../../src/site/views/post-view.ts";
import { renderPage } from "../../../../templates/render.ts";
import { postFile, renderArchive } from "../../../support/render-archive.ts";
import { kept, photo, sha, show } from "../media/kept-files.ts";

/** A picture with all that a page can say of one. */
const RICH: KeptFile = kept("a", {
  ...{ width: 1280, height: 720, widths: [320, 480, 960] },
  placeholder: `data:image/webp;base64,${"A".repeat(2000)}`,
});

describe("a page of five thousand media", () => {
  const media = Array.from({ length: 5000 }, (_, at) =>
    at % 3 === 0
      ? { kind: "file" as const, name: `${at} ${"&".repeat(500)}`, sha256: sha("b") }
      : photo("a"),
  );
  const { context } = show(media, [RICH], { title: "Said" });
  const view = { ...postView(context, 0), html: "<p>Said</p>" };
  const html = renderWithin(view, renderPage);

  test("is no longer than any other, and says how many there are", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(PAGE_LIMIT);
    const shown = html.split('class="tile ').length - 1;
    expect(shown).toBeGreaterThan(15);
    const more = /(?<count>[\d,]+) things more are named in/.exec(html)?.groups?.count ?? "";
    const missing = html.split('class="missing"').length - 1;
    expect(Number(more.replace(",", ""))).toBe(5000 - shown - missing);
    expect(html).toMatch(/and [\d,]+ more files/);
  });
});

test("a poll of very many answers is cut, too", async () => {
  const answers = Array.from({ length: 3000 }, (_, at) => `  - {text: "${at} ${"<".repeat(900)}"}`);
  const pages = await renderArchive({
    "2024/a.md": postFile(
      1,
      `title: Which?\ndate: 2024-01-01\npoll: {kind: poll, question: Which?}\nanswers:\n${answers.join("\n")}`,
      "",
    ),
  });
  const html = pages.get("posts/post-0000000001.html")?.() ?? "";
  expect(Buffer.byteLength(html)).toBeLessThan(PAGE_LIMIT);
  const shown = html.split('class="answer"').length - 1;
  expect(shown).toBeGreaterThan(20);
  expect(html).toContain(`and ${(3000 - shown).toLocaleString("en")} more answers`);
});
