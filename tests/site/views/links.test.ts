import { expect, test } from "vitest";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../src/site/outputs/list-outputs.ts";
import { createJobMaker } from "../../../src/site/render/render-job.ts";
import { createContext } from "../../../src/site/views/context.ts";
import { cardOf } from "../../../src/site/views/links.ts";
import { postView } from "../../../src/site/views/post-view.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { jobOf } from "../../support/output-job.ts";
import { SITE, summary } from "../../support/summary.ts";

const tags = (count: number) => Array.from({ length: count }, (_, at) => `tag${at + 1}`);
const COUNTRIES = ["FR", "DE", "HU", "IT", "ES", "PL", "RU", "US", "GB", "IN", "CN", "BR", "ZA"];

const contextOf = (fields: Parameters<typeof summary>[1]) =>
  createContext(createArchive(allPosts([summary(1, fields)]), []), SITE);

test.each([
  [0, 0, undefined],
  [12, 12, undefined],
  [13, 12, 1],
  [40, 12, 28],
])("of %i hashtags a card shows %i, the first", (count, shown, more) => {
  const context = contextOf({ hashtags: tags(count) });
  const card = cardOf(context, summary(1, { hashtags: tags(count) }), "");
  expect(card.hashtags.map(({ label }) => label)).toEqual(tags(shown).map((tag) => `#${tag}`));
  expect(card.moreHashtags).toBe(more);
});

test("of 13 countries a card shows 12; the post’s own page shows all, and all hashtags", () => {
  const fields = { hashtags: tags(40), countries: COUNTRIES };
  const context = contextOf(fields);
  const card = cardOf(context, summary(1, fields), "");
  expect(card.countries.map(({ code }) => code)).toEqual(COUNTRIES.slice(0, 12));
  expect(card.moreCountries).toBe(1);
  const view = postView(context, 0);
  expect([view.countries.length, view.hashtags.length]).toEqual([13, 40]);
});

test("twice the hashtags make pages of twice the size, not four times", () => {
  const sizeOf = (count: number): number => {
    const context = contextOf({ hashtags: tags(count) });
    const makeJob = createJobMaker(context);
    return [...listOutputs(context, "1")].reduce(
      (size, { content }) => size + JSON.stringify(jobOf(makeJob, content)).length,
      0,
    );
  };
  expect(sizeOf(400) / sizeOf(200)).toBeLessThan(2.2);
});
