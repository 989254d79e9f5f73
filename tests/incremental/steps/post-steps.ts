import { existsSync, rmSync } from "node:fs";
import { expect } from "vitest";
import { NothingToDo, type Subject } from "../subject.ts";
import type { Proof, Step } from "./step.ts";

/** A person corrects a post; which one, and what, is as the seed says. */
export function correctPost(subject: Subject, { seed }: Step): Proof {
  const number = subject.next();
  const paths = rotate(subject.posts(), seed);
  for (const [find, say] of rotate(CORRECTIONS, seed)) {
    for (const path of paths) {
      const source = subject.read(path);
      const said = say(number);
      const corrected = source.replace(find, said);
      if (corrected === source) continue;
      subject.write(path, corrected);
      return () => expect(sourceOf(subject, idOf(source))).toContain(said.trim());
    }
  }
  throw new NothingToDo("no post that can be corrected");
}

/** What is found in a post file, and what stands there instead. */
const CORRECTIONS: readonly (readonly [find: RegExp, say: (number: number) => string])[] = [
  [/^title: .*$/m, (number) => `title: Corrected ${number}`],
  [/\n$/, (number) => ` and **more** of it ${number}\n`],
  [/^(?:date: .*\n)?edtf: .*$/m, (number) => `edtf: "${1950 + (number % 50)}-03"`],
  [/^countries: (?!\[PE\]).*$/m, () => "countries: [PE]"],
  [/^lang: (?!es).*$/m, () => "lang: es"],
  [
    /(?<=^The council of town \d+ met about Peru \(Lima, )\d+(?= March)/m,
    (number) => `${number % 28}`,
  ],
];

/** A post file is deleted. */
export function deletePost(subject: Subject, { seed }: Step): Proof {
  const [path] = rotate(subject.posts(), seed);
  if (path === undefined) throw new NothingToDo("no post");
  const id = idOf(subject.read(path));
  const permalink = permalinkOf(subject.read(path));
  rmSync(subject.at(path));
  // It comes back where a dump still has it; else its page has gone, too.
  return () =>
    expect(existsSync(subject.at(`_site${permalink}`))).toBe(sourceOf(subject, id) !== undefined);
}

/** A post gets a date in another year than the one whose folder it stands in. */
export function moveToAnotherYear(subject: Subject, seed: number): Proof {
  const [path] = rotate(subject.posts(), seed);
  if (path === undefined) return () => undefined;
  const year = 1900 + (subject.next() % 50);
  const source = subject.read(path);
  const edtf = `edtf: "${year}-03"`;
  subject.write(path, source.replace(/^(?:date: .*\n)?edtf: .*$/m, edtf));
  const moved = path.replace(/^posts\/[^/]+\//, `posts/${year}/`);
  return () => expect(subject.read(moved)).toContain(edtf);
}

const rotate = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const start = by % Math.max(items.length, 1);
  return [...items.slice(start), ...items.slice(0, start)];
};

/** The post file with an id now. */
const sourceOf = (subject: Subject, id: string): string | undefined =>
  subject
    .posts()
    .map((path) => subject.read(path))
    .find((source) => idOf(source) === id);

const idOf = (source: string): string => /^id: "?(?<id>\w+)/m.exec(source)?.groups?.id ?? "no id";

const permalinkOf = (source: string): string =>
  /^permalink: (?<path>\S+)$/m.exec(source)?.groups?.path ?? "no permalink";
