import { existsSync, rmSync } from "node:fs";
import { expect } from "vitest";
import { listTree } from "../../support/file-tree.ts";
import { CONFIG_FILE, FOOTER, NothingToDo, type Subject } from "../subject.ts";
import type { Proof, Step } from "./step.ts";

/** The archive gets another title. */
export function changeConfig(subject: Subject): Proof {
  const title = `Archive ${subject.next()}`;
  replace(subject, CONFIG_FILE, /title: "[^"]*"/, `title: "${title}"`);
  return () => expect(subject.read("_site/index.html")).toContain(title);
}

/** A template that every page has gets a class, or loses it again. */
export function editTemplate(subject: Subject): Proof {
  const wasEdited = subject.read(FOOTER).includes(EDITED);
  const [before, after] = wasEdited ? [EDITED, "<p>"] : ["<p>", EDITED];
  replace(subject, FOOTER, before, after);
  return () => expect(subject.read("_site/index.html").includes(EDITED)).toBe(!wasEdited);
}

const EDITED = '<p class="edited">';

/** What was remembered is gone. */
export function deleteCache(subject: Subject): Proof {
  const cache = subject.at(".annals");
  if (!existsSync(cache)) throw new NothingToDo("no cache");
  rmSync(cache, { recursive: true });
  return () => expect(existsSync(cache)).toBe(true);
}

/** A file of the site is deleted. */
export function deletePage(subject: Subject, { seed }: Step): Proof {
  const folder = subject.at("_site");
  const paths = existsSync(folder) ? listTree(folder).filter((path) => !path.startsWith(".")) : [];
  const path = paths[(seed * STRIDE) % Math.max(paths.length, 1)];
  if (path === undefined) throw new NothingToDo("no page");
  rmSync(subject.at("_site", path));
  return () => expect(existsSync(subject.at("_site", path))).toBe(true);
}

/** Files stand in the order of their folders: neighbouring seeds choose in different ones. */
const STRIDE = 11;

/** The person's list of posts that are gone says another address than before. */
export function movePage(subject: Subject): Proof {
  const address = `/posts/withdrawn-${subject.next()}.html`;
  subject.write("posts/moved.txt", `${address} gone 2026-07-29 "by its author"\n`);
  return () =>
    expect(listTree(subject.at("_site")).filter(isWithdrawn)).toEqual([address.slice(1)]);
}

const isWithdrawn = (path: string): boolean => path.startsWith("posts/withdrawn-");

function replace(subject: Subject, path: string, from: string | RegExp, to: string): void {
  subject.write(path, subject.read(path).replace(from, to));
}
