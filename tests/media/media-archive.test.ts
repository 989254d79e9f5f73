import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { type ArchiveProject, makeProject } from "../everyday/archive-project.ts";
import { listTree, readTree, stampTree } from "../support/file-tree.ts";
import { drawing, sha256Of } from "./files.ts";

const photo = await drawing(1300, 900)
  .jpeg()
  .withExif({ IFD0: { Make: "Pier Camera" } })
  .toBuffer();
const other = await drawing(60, 40).png().toBuffer();
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

const SETTINGS = { title: "Pier News", description: "", language: "en", timeZone: "UTC" };
const FILES: Readonly<Record<string, Buffer>> = {
  "photos/a.jpg": photo,
  "photos/b.png": other,
  "photos/c.jpg": svg,
};

const projects: ArchiveProject[] = [];
afterAll(() => {
  for (const project of projects) project.remove();
});

/** An archive of an export whose messages name these files. */
function openProject(files = FILES): ArchiveProject {
  const project = makeProject();
  projects.push(project);
  rmSync(project.at("dumps/pier.txt"));
  const messages = Object.keys(files).map((path, at) => ({
    ...{ id: at + 1, type: "message", date_unixtime: `${1721000000 + 60 * at}` },
    ...{ photo: path, text: `Message ${at + 1} of the day` },
  }));
  const chat = { name: "Pier News", type: "public_channel", id: 1494031694, messages };
  project.write("dumps/pier/result.json", JSON.stringify(chat));
  for (const [path, bytes] of Object.entries(files)) project.write(`dumps/pier/${path}`, bytes);
  return project;
}

const set = (project: ArchiveProject, settings: object): void =>
  project.write(
    "archive.config.ts",
    `export default ${JSON.stringify({ ...SETTINGS, ...settings })};\n`,
  );

const build = async (project: ArchiveProject): Promise<string> => {
  const { code, stdout, stderr } = await project.run("build");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
};

const siteMedia = ({ at }: ArchiveProject): readonly string[] =>
  existsSync(at("_site/media")) ? listTree(at("_site/media")) : [];

const named = (bytes: Buffer, end: string): string =>
  `${sha256Of(bytes).slice(0, 2)}/${sha256Of(bytes)}${end}`;

const ALL = [
  ...[".jpg", "-480.webp", "-960.webp", "-thumb.webp"].map((end) => named(photo, end)),
  ...[".png", "-thumb.webp"].map((end) => named(other, end)),
  named(svg, ".bin"),
].sort();

describe("an archive with media", () => {
  test("shows kept files and smaller copies, and tells what is no picture", async () => {
    const project = openProject();
    const told = await build(project);
    expect(told).toContain("media: 3 files kept");
    expect(told).toMatch(/pier\/photos\/c\.jpg: no picture that a page may show/);
    expect(siteMedia(project)).toEqual(ALL);
    expect(readFileSync(project.at(`_site/media/${named(photo, ".jpg")}`))).toEqual(photo);
    const { stdout, code } = await project.run("verify");
    expect(stdout).toContain("media: 3 files whole\n");
    expect(code).toBe(0);
  });

  test("is built a second time without touching anything", async () => {
    const project = openProject();
    await build(project);
    const stamps = () =>
      ["_site", "media", ".annals"].map((folder) => stampTree(project.at(folder)));
    const before = stamps();
    expect(await build(project)).toContain("nothing changed");
    project.write("dumps/more.txt", "Nothing but words on the day\n");
    await build(project);
    const [site = {}, kept] = stamps();
    expect(kept).toEqual(before[1]);
    for (const path of ALL) expect(site[`media/${path}`]).toBe(before[0]?.[`media/${path}`]);
  });

  test("is the same by small steps as at once, and without its cache", async () => {
    const [steps, once] = [openProject({ "photos/a.jpg": photo }), openProject()];
    await build(steps);
    for (const [path, bytes] of Object.entries(FILES)) steps.write(`dumps/pier/${path}`, bytes);
    steps.write("dumps/pier/result.json", readFileSync(once.at("dumps/pier/result.json")));
    await build(steps);
    await build(once);
    const pages = (project: ArchiveProject) =>
      Object.entries(readTree(project.at("_site"))).filter(([path]) => !path.startsWith("."));
    expect(pages(steps)).toEqual(pages(once));
    rmSync(once.at(".annals"), { recursive: true });
    rmSync(once.at("_site"), { recursive: true });
    await build(once);
    expect(pages(once)).toEqual(pages(steps));
  });

  test("needs no decoding where the site alone was deleted, or a copy of its own", async () => {
    const project = openProject();
    await build(project);
    const made = madeFolder(project);
    const before = stampTree(made);
    rmSync(project.at("_site"), { recursive: true });
    await build(project);
    expect(siteMedia(project)).toEqual(ALL);
    expect(stampTree(made)).toEqual(before);
    const copy = named(photo, "-480.webp");
    rmSync(project.at(`_site/media/${copy}`));
    rmSync(join(made, named(photo, "-480")));
    await build(project);
    expect(siteMedia(project)).toEqual(ALL);
  });

  test("keeps again what was taken out of media/", async () => {
    const project = openProject();
    await build(project);
    rmSync(project.at(`media/${named(other, ".png")}`));
    expect(await build(project)).toContain("media: 1 file kept");
  });

  test("loses what no post names any more from the site, not from media/", async () => {
    const project = openProject();
    await build(project);
    project.write(
      "dumps/pier/result.json",
      readFileSync(project.at("dumps/pier/result.json"), "utf8").replace(
        /,\{"id":3.*\}(?=\]\})/,
        "",
      ),
    );
    rmSync(project.at("posts"), { recursive: true });
    await build(project);
    expect(siteMedia(project)).toEqual(ALL.filter((path) => path !== named(svg, ".bin")));
    expect(existsSync(project.at(`media/${named(svg, ".bin")}`))).toBe(true);
    const { stdout } = await project.run("verify");
    expect(stdout).toContain(`media: 3 files whole; 1 that no post names: ${named(svg, ".bin")}\n`);
  });

  test("keeps and shows nothing where media are switched off", async () => {
    const project = openProject();
    set(project, { media: false });
    await build(project);
    expect(existsSync(project.at("media"))).toBe(false);
    expect(siteMedia(project)).toEqual([]);
    set(project, {});
    await build(project);
    expect(siteMedia(project)).toEqual(ALL);
    set(project, { media: { largest: "20 KB" } });
    await build(project);
    expect(siteMedia(project)).toEqual(
      [".png", "-thumb.webp"]
        .map((end) => named(other, end))
        .concat(named(svg, ".bin"))
        .sort(),
    );
  });

  test("serves pictures without metadata where the settings say so", async () => {
    const project = openProject();
    await build(project);
    const path = project.at(`_site/media/${named(photo, ".jpg")}`);
    set(project, { stripOriginals: true });
    await build(project);
    expect(readFileSync(path).includes("Pier Camera")).toBe(false);
    expect(await sharp(readFileSync(path)).raw().toBuffer()).toEqual(
      await sharp(photo).raw().toBuffer(),
    );
    expect(readFileSync(project.at(`media/${named(photo, ".jpg")}`))).toEqual(photo);
    set(project, {});
    await build(project);
    expect(readFileSync(path)).toEqual(photo);
  });

  test("has nothing written into that is a second name of a file in dumps/", async () => {
    const project = openProject();
    await build(project);
    const dump = project.at("dumps/pier/photos/a.jpg");
    expect(statSync(dump).nlink).toBe(3);
    // As somebody may replace it by hand; the build puts its own back without writing into the file.
    rmSync(project.at(`_site/media/${named(photo, ".jpg")}`));
    set(project, { stripOriginals: true });
    await build(project);
    expect(readFileSync(dump)).toEqual(photo);
  });

  test("is told to be damaged where a kept file has changed", async () => {
    const project = openProject();
    await build(project);
    const kept = project.at(`media/${named(other, ".png")}`);
    rmSync(kept);
    writeFileSync(kept, "others");
    rmSync(project.at(`media/${named(svg, ".bin")}`));
    const { stdout, code } = await project.run("verify");
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /\.png: expected the bytes that its name is the SHA-256 of, found others/,
    );
    expect(stdout).toMatch(
      /posts\/.*: media: expected the file with the SHA-256 [0-9a-f]{64} in media/,
    );
  });
});

/** Where the catalogue and what was made from pictures stand. */
function madeFolder({ at }: ArchiveProject): string {
  const folder = readdirSync(at(".annals")).find((name) => name.endsWith("-media")) ?? "";
  return at(`.annals/${folder}`);
}
