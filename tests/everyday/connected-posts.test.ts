import { cpSync, readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTree } from "../support/file-tree.ts";
import { type ArchiveProject, makeProject } from "./archive-project.ts";

let project: ArchiveProject;

beforeAll(() => {
  project = makeProject();
  const channels = { "77": { username: "PierHerald" } };
  const settings = { title: "Pier", description: "", language: "en", timeZone: "UTC" };
  const all = { ...settings, url: "https://pier.example/", channels };
  project.write("archive.config.ts", `export default ${JSON.stringify(all)};\n`);
});
afterAll(() => project.remove());

interface Sent {
  readonly id: number;
  readonly text: string;
  /** Minutes after the first of June 2024; the number where absent. */
  readonly at?: number;
  readonly more?: object;
}

/** An export of Telegram Desktop, a message a minute. */
const exportOf = (id: number, name: string, sent: readonly Sent[]): string =>
  JSON.stringify({
    ...{ name, type: "public_channel", id },
    messages: sent.map(({ id, text, at = id, more }) => ({
      ...{ id, type: "message", from: name, from_id: "channel77" },
      date: new Date(Date.UTC(2024, 5, 1, 0, at)).toISOString().slice(0, 19),
      date_unixtime: `${Date.UTC(2024, 5, 1, 0, at) / 1000}`,
      ...{ text, text_entities: [{ type: "plain", text }], ...more },
    })),
  });

const photo = { photo: "(File not included. Change data exporting settings to download.)" };

const HERALD: readonly Sent[] = [
  { id: 1, text: "Part one of the story, goes on in https://t.me/PierHerald/2" },
  { id: 2, text: "Part two of the story, begun in t.me/c/77/1?single" },
  { id: 3, text: "A new crane stands at the pier since today." },
  { id: 4, at: 4, text: "Pictures of the crane from all sides.", more: photo },
  { id: 5, at: 4, text: "", more: photo },
  { id: 6, at: 4, text: "", more: photo },
];

const build = async (): Promise<Readonly<Record<string, string>>> => {
  const { code, stderr } = await project.run("build");
  expect([code, stderr]).toEqual([0, ""]);
  return readTree(project.at("_site"));
};

const pageOf = (name: string): string =>
  readFileSync(project.at(`_site/posts/${name}.html`), "utf8");

test("posts lead to each other, and an archive with more exports is as one built at once", async () => {
  project.write("dumps/herald.json", exportOf(77, "Pier Herald", HERALD));
  await build();
  expect(pageOf("pierherald/1")).toContain('<a href="../../posts/pierherald/2.html">https://t.me');
  expect(pageOf("pierherald/1")).toContain('class="original" href="https://t.me/PierHerald/2"');
  for (const number of [1, 2]) expect(pageOf(`pierherald/${number}`)).toContain('id="series"');
  expect(pageOf("pierherald/6")).toContain("url=../../posts/pierherald/4.html");
  expect(pageOf("pierherald/3")).not.toContain('class="connected"');

  const later = [...HERALD, { id: 7, text: "It broke.", more: { reply_to_message_id: 3 } }];
  const forward = { forwarded_from: "Pier Herald" };
  const text = "A new crane stands at the pier since today.";
  project.write("dumps/later/herald.json", exportOf(77, "Pier Herald", later));
  project.write("dumps/gazette.json", exportOf(88, "Gazette", [{ id: 9, text, more: forward }]));
  const together = await build();
  expect(pageOf("pierherald/3")).toContain('id="replies"');
  expect(pageOf("pierherald/3")).toMatch(/id="forwards">.*href="[^"]*gazette\/9\.html"/s);
  expect(pageOf("pierherald/7")).toMatch(/In reply to <a href="[^"]*pierherald\/3\.html"/);
  expect(pageOf("gazette/9")).toMatch(/Original: <a href="[^"]*pierherald\/3\.html"/);

  // A message of an album that was published by itself once still has its address.
  const published = readFileSync(project.at("posts/published.txt"), "utf8");
  project.write("posts/published.txt", `${published}/posts/pierherald/6.html\n`);
  expect((await project.run("verify")).code).toBe(0);
  cpSync(project.at("posts"), project.at("posts-before"), { recursive: true });
  for (const folder of ["_site", "posts", ".annals"])
    rmSync(project.at(folder), { recursive: true });
  cpSync(project.at("posts-before/published.txt"), project.at("posts/published.txt"));
  const clean = await build();
  expect(Object.keys(clean).length).toBeGreaterThan(30);
  expect(clean).toEqual(together);
});
