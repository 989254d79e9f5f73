import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree } from "../support/file-tree.ts";
import { inEachZone, MACHINE_ZONES } from "../support/machine-zones.ts";
import { build, copyProject, removeProject } from "./project.ts";

/** Messages of a night in which clocks went back, and of one in Europe's when they went forward. */
const DUMP = `Harbour, [31.03.2024 00:10]
The ferry has left. #Ferry

Harbour, [31.03.2024 02:30]
The storm turns north of Russia.

Harbour, [03.11.2024 01:40]
The lamp is lit.

Harbour, [03.11.2024 01:20]
The lamp is out.

Harbour, [31.12.2024 23:50]
Ten minutes to go: https://example.org/
`;

test("posts and site are the same to the byte, whatever the zone of the machine", async () => {
  const project = copyProject();
  try {
    const config = join(project, "archive.config.ts");
    const settings = readFileSync(config, "utf8").replace("Europe/Moscow", "America/New_York");
    writeFileSync(config, settings);
    mkdirSync(join(project, "dumps"));
    writeFileSync(join(project, "dumps/night.txt"), DUMP);
    let builds = 0;
    const trees = await inEachZone(async () => {
      const [posts, out] = [join(project, `posts-${builds}`), join(project, `site-${builds}`)];
      builds += 1;
      const { code, output } = await build(project, ["--posts", posts, "--out", out]);
      expect(code, output).toBe(0);
      return { posts: readTree(posts), site: readTree(out) };
    }, EUROPE_AND_OCEANIA);
    const [first, second] = trees;
    expect(Object.keys(first?.site ?? {})).toContain("index.html");
    expect(second).toEqual(first);
    const dates = Object.values(first?.posts ?? {}).flatMap(
      (text) => /^date: "(.*)"$/m.exec(text)?.[1] ?? [],
    );
    expect(dates.sort()).toEqual([
      "2024-03-31T00:10:00-04:00",
      "2024-03-31T02:30:00-04:00",
      "2024-11-03T01:20:00-05:00",
      "2024-11-03T01:40:00-04:00",
      "2024-12-31T23:50:00-05:00",
    ]);
  } finally {
    removeProject(project);
  }
});

/** A build takes its time: two of the zones, one on each side of the archive's. */
const EUROPE_AND_OCEANIA = MACHINE_ZONES.filter(([zone]) => /Berlin|Auckland/.test(zone));
