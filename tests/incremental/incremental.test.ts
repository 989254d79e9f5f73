import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scanPosts } from "../../src/posts/scan-files.ts";
import { SETTLED_FILE } from "../../src/posts/settled.ts";
import { readTree } from "../file-tree.ts";
import { build, copyProject, removeProject } from "./project.ts";

/** Seconds the random sequences may take in all; a longer run looks harder. */
const BUDGET = Number(process.env.ANNALS_PROPERTY_SECONDS ?? 25);

type Step =
  | { readonly kind: "add-dump"; readonly seed: number }
  | { readonly kind: "add-overlapping-dump"; readonly seed: number }
  | { readonly kind: "correct-post"; readonly seed: number }
  | { readonly kind: "delete-post"; readonly seed: number }
  | { readonly kind: "change-config"; readonly seed: number }
  | { readonly kind: "edit-template"; readonly seed: number }
  | { readonly kind: "delete-cache" }
  | { readonly kind: "delete-page"; readonly seed: number }
  | { readonly kind: "shorten-dump"; readonly seed: number }
  | { readonly kind: "move-page"; readonly seed: number }
  | { readonly kind: "kill-build"; readonly after: number }
  | { readonly kind: "kill-two-builds"; readonly after: number };

const seed = fc.integer({ min: 0, max: 9 });
const killedAfter = fc.integer({ min: 300, max: 1500 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("add-dump" as const), seed }),
  fc.record({ kind: fc.constant("add-overlapping-dump" as const), seed }),
  fc.record({ kind: fc.constant("correct-post" as const), seed }),
  fc.record({ kind: fc.constant("delete-post" as const), seed }),
  fc.record({ kind: fc.constant("change-config" as const), seed }),
  fc.record({ kind: fc.constant("edit-template" as const), seed }),
  fc.record({ kind: fc.constant("delete-cache" as const) }),
  fc.record({ kind: fc.constant("delete-page" as const), seed }),
  fc.record({ kind: fc.constant("shorten-dump" as const), seed }),
  fc.record({ kind: fc.constant("move-page" as const), seed }),
  fc.record({ kind: fc.constant("kill-build" as const), after: killedAfter }),
  fc.record({ kind: fc.constant("kill-two-builds" as const), after: killedAfter }),
);

let project = "";
const at = (...path: string[]): string => join(project, ...path);

beforeAll(() => {
  project = copyProject();
});
afterAll(() => removeProject(project));

test(
  "whatever happened before, a build leaves what a clean build makes",
  async () => {
    const until = Date.now() + BUDGET * 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        startOver();
        for (const [number, taken] of steps.entries()) {
          if (Date.now() > until) return;
          await take(taken, number);
          expect(await build(project, [])).toMatchObject({ code: 0 });
          await expectCleanBuild();
        }
      }),
      { numRuns: 1000, endOnFailure: true },
    );
  },
  BUDGET * 1000 + 120_000,
);

function startOver(): void {
  for (const folder of ["dumps", "posts", "_site", ".annals"]) {
    rmSync(at(folder), { recursive: true, force: true });
  }
  mkdirSync(at("dumps"));
  writeFileSync(at("dumps", "000.txt"), dumpOf([0, 1, 2]));
}

async function take(taken: Step, number: number): Promise<void> {
  switch (taken.kind) {
    case "add-dump":
      return writeFileSync(at("dumps", `${taken.seed}1${number}.txt`), dumpOf([10 * number + 3]));
    case "add-overlapping-dump":
      return writeFileSync(
        at("dumps", `${taken.seed}2${number}.txt`),
        dumpOf([1, 10 * number + 4]),
      );
    case "correct-post":
      return correct(pick(taken.seed), taken.seed);
    case "delete-post":
      return rmSync(pick(taken.seed), { force: true });
    case "change-config":
      return replace("archive.config.ts", /title: "[^"]*"/, `title: "Archive ${taken.seed}"`);
    case "edit-template":
      return replace(
        "templates/components/site-footer.tsx",
        /<p( class="e\d")?>/,
        `<p class="e${taken.seed}">`,
      );
    case "delete-cache":
      return rmSync(at(".annals"), { recursive: true, force: true });
    case "delete-page":
      return rmSync(at("_site", taken.seed % 2 === 0 ? "index.html" : "tags.html"), {
        force: true,
      });
    case "shorten-dump":
      return writeFileSync(
        at("dumps", "000.txt"),
        dumpOf([0, 1, 2].slice(0, 1 + (taken.seed % 2))),
      );
    case "move-page":
      return writeFileSync(
        at("posts", "moved.txt"),
        `/posts/withdrawn-${taken.seed}.html gone 2026-07-29 "by its author"\n`,
      );
    case "kill-build":
    case "kill-two-builds": {
      const before = readFileSync(at("dumps", "000.txt"));
      appendFileSync(at("dumps", "000.txt"), dumpOf([10 * number + 5]));
      await build(project, [], taken.after);
      if (taken.kind === "kill-build") return;
      writeFileSync(at("dumps", "000.txt"), before);
      await build(project, [], taken.after);
    }
  }
}

/** The same posts and dumps, without anything remembered and into an empty folder. */
async function expectCleanBuild(): Promise<void> {
  for (const folder of ["clean-posts", "clean-site"])
    rmSync(at(folder), { recursive: true, force: true });
  cpSync(at("posts"), at("clean-posts"), { recursive: true, preserveTimestamps: true });
  // Without it every dump is read again; what is written then must be the very same.
  rmSync(at("clean-posts", SETTLED_FILE));
  const words = ["--posts", at("clean-posts"), "--out", at("clean-site")];
  expect(await build(project, words)).toMatchObject({ code: 0 });
  expect(readTree(at("clean-posts"))).toEqual(readTree(at("posts")));
  expect(readTree(at("_site"))).toEqual(readTree(at("clean-site")));
}

const pick = (seed: number): string => {
  const { files } = scanPosts(at("posts"));
  return files.length === 0 ? at("none") : at("posts", files[seed % files.length]?.path ?? "none");
};

function correct(file: string, seed: number): void {
  if (file.endsWith("none")) return;
  const source = readFileSync(file, "utf8");
  const corrections = [
    source.replace(/^title: .*$/m, `title: Corrected ${seed}`),
    `${source.trimEnd()} and **more** of it\n`,
    source.replace(/^date: .*\n/m, "").replace(/^edtf: .*$/m, `edtf: "200${seed}-03"`),
    source.replace(/^countries: .*$/m, "countries: [PE]").replace(/^lang: .*$/m, "lang: es"),
    source.replace(/^The council .*$/m, (line) => line.replace(/\d+ March/, `${seed + 5} March`)),
  ];
  writeFileSync(file, corrections[seed % corrections.length] ?? source);
}

function replace(path: string, pattern: RegExp, replacement: string): void {
  const source = readFileSync(at(path), "utf8");
  expect(source).toMatch(pattern);
  writeFileSync(at(path), source.replace(pattern, replacement));
}

/** Some invented posts in the shape of a dump, each with its first line, the rest and the rest. */
const dumpOf = (numbers: readonly number[]): string =>
  numbers
    .flatMap((number) => {
      const day = `${(number % 28) + 1} March ${2000 + (number % 20)}`;
      const rest = [
        `Number ${number} was read out in the hall.`,
        `#Hall${number % 3} #RussiaIndia`,
      ];
      // Tagalog has two language tags; most posts are in English.
      const first =
        number % 3 === 1
          ? `Nagpulong ang konseho ng bayan ${number} tungkol sa ani ngayong taon (Lima, ${day})`
          : `The council of town ${number} met about Peru (Lima, ${day})`;
      return [...(number % 2 === 0 ? ["Forwarded from Town Hall"] : []), first, ...rest, ...rest];
    })
    .join("\n")
    .concat("\n");
