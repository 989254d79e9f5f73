import { expect, test } from "vitest";
import { allPosts } from "../../src/posts/outline.ts";
import { buildArchive } from "../../src/site/archive.ts";
import { createContext } from "../../src/site/context.ts";
import { type PackedJobs, packCards, unpackCards } from "../../src/site/pack-cards.ts";
import { listPages } from "../../src/site/pages.ts";
import { jobsFor } from "../../src/site/render-job.ts";
import { dated, SITE } from "./summary.ts";

const posts = Array.from({ length: 12 }, (_, at) =>
  dated(at, `2024-05-${`${at + 1}`.padStart(2, "0")}`, { hashtags: ["UN"], countries: ["FR"] }),
);
const context = createContext(buildArchive(allPosts(posts), []), SITE);
const jobs = jobsFor(context, [...listPages(context, "1")]);

test("a card stands once among packed jobs, however many listings show it", () => {
  const packed = packCards(jobs);
  const shown = packed.jobs.flatMap((job) => (job.kind === "listing" ? job.cards : []));
  expect(packed.cards.length).toBeGreaterThanOrEqual(posts.length);
  expect(packed.cards.length).toBeLessThan(shown.length / 2);
  expect(new Set(packed.cards.map((card) => JSON.stringify(card))).size).toBe(packed.cards.length);
});

test("jobs are the same after packing, JSON and unpacking", () => {
  const packed = packCards(jobs);
  const sent: PackedJobs = JSON.parse(JSON.stringify(packed));
  expect(unpackCards(sent)).toEqual(JSON.parse(JSON.stringify(jobs)));
  expect(unpackCards(packed)).toEqual(jobs);
});
