import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "../random.ts";
import { editSlightly } from "../small-edits.ts";
import { LONGEST, type SyntheticPost, synthesisePost } from "./synthetic-post.ts";

/** A synthetic archive: a number of posts, spread evenly over fifteen years. */
export interface ArchiveSpec {
  readonly seed: number;
  readonly posts: number;
}

/** A range of an archive's posts; one that starts at `ArchiveSpec.posts` continues it in time. */
export interface PostRange {
  readonly from: number;
  readonly to: number;
}

/** Posts in one dump. */
export const POSTS_PER_DUMP = 5000;

/** When the first post was published, and how long it took to the last, in milliseconds. */
export const START = Date.UTC(2010, 0, 1);
export const SPAN = Date.UTC(2025, 0, 1) - START;

/** A post as it stands in a dump. */
interface DumpedPost extends SyntheticPost {
  /** The second copy of the lines after the first: all of them, unless damaged. */
  readonly copy: readonly string[];
}

/** One post in two hundred is followed by one that was published some time before. */
const REPEATED = 1 / 200;
/** One in a hundred is followed by one from before with a small edit: a version of it. */
const EDITED = 1 / 100;
const MEMORY = 300;

/** The share of second copies that lost their end or had their blanks doubled. */
const DAMAGED = 1 / 400;

/** The posts of a range in their order, a few of them repeated or edited. */
export function* generatePosts(
  archive: ArchiveSpec,
  { from, to }: PostRange,
): Generator<DumpedPost> {
  const postAt = (index: number): SyntheticPost =>
    synthesisePost(archive.seed, index, new Date(START + (index / archive.posts) * SPAN));
  for (let index = from; index < to; index++) {
    const random = createRandom(archive.seed + 1, index);
    const post = postAt(index);
    yield copied(post, random);
    const chance = random();
    const earlier = index - 2 - Math.floor(random() * MEMORY);
    if (chance > REPEATED + EDITED || earlier < 0) continue;
    const again = postAt(earlier);
    yield copied(chance < REPEATED ? again : edited(again, post, random), random);
  }
}

/** A post with a small edit, as its channel might publish it again. */
function edited(post: SyntheticPost, other: SyntheticPost, random: Random): SyntheticPost {
  const text = editSlightly(post.lines.join("\n"), other.lines.join("\n"), random);
  if (text === undefined || text.length > LONGEST) return post;
  return { ...post, lines: text.split("\n").filter((line) => line.trim() !== "") };
}

function copied(post: SyntheticPost, random: Random): DumpedPost {
  const copy = post.lines.slice(1);
  if (random() >= DAMAGED) return { ...post, copy };
  const cut = Math.floor(random() * copy.length);
  return random() < 0.5
    ? { ...post, copy: copy.slice(0, cut) }
    : { ...post, copy: copy.map((line) => line.replaceAll(" ", "  ")) };
}

/** A post as a dump shows it: the source's name, the first line, the rest, the rest once more. */
export function formatPost({ forwardedFrom, lines, copy }: DumpedPost): string {
  const header = forwardedFrom === undefined ? [] : [`Forwarded from ${forwardedFrom}`];
  return `${[...header, ...lines, ...copy].join("\n")}\n`;
}

/** Write all dumps of an archive into a folder, one at a time in memory; returns their paths. */
export function writeDumps(folder: string, archive: ArchiveSpec): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const count = Math.ceil(archive.posts / POSTS_PER_DUMP);
  return Array.from({ length: count }, (_, number) => {
    const from = number * POSTS_PER_DUMP;
    const to = Math.min(from + POSTS_PER_DUMP, archive.posts);
    return writeDump(folder, number, archive, { from, to });
  });
}

/** Write one dump, `000_e24faed82d9ddb80.txt` for number 0; returns its path. */
export function writeDump(
  folder: string,
  number: number,
  archive: ArchiveSpec,
  stretch: PostRange,
): string {
  const path = join(folder, dumpName(number, archive));
  const file = openSync(path, "w");
  let waiting = "";
  for (const post of generatePosts(archive, stretch)) {
    waiting += formatPost(post);
    if (waiting.length < BLOCK) continue;
    writeFileSync(file, waiting);
    waiting = "";
  }
  writeFileSync(file, waiting);
  closeSync(file);
  return path;
}

const BLOCK = 1 << 20;

const dumpName = (number: number, { seed, posts }: ArchiveSpec): string => {
  const digest = createHash("sha256").update(`${seed} ${posts} ${number}`).digest("hex");
  return `${String(number).padStart(3, "0")}_${digest.slice(0, 16)}.txt`;
};
