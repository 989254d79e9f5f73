/** A moment in a build at which its process is killed. */
interface CrashMoment {
  /** The file system calls meant: their function and their paths below the project's folder. */
  readonly call: RegExp;
  readonly when: "before" | "midway" | "after";
  /** Which of these calls, counted from 1. */
  readonly nth?: number;
}

/**
 * Moments of a build by name, in the order in which a build comes to them. Calls are matched as the
 * preload module spells them:
 *
 *     renameSync posts/2024/a-post-1x8Ah3.md.4711.tmp -> posts/2024/a-post-1x8Ah3.md
 *     writeSync .annals/ba38dc64ffd9/posts-index
 */
const MOMENTS = {
  "with the lock taken": { call: /^linkSync .* -> \S+\/lock$/, when: "after" },
  "before the last build is forgotten": { call: /^rmSync \S+\/last-build$/, when: "before" },
  "after the last build is forgotten": { call: /^rmSync \S+\/last-build$/, when: "after" },
  "before the dumps are read": { call: /^renameSync .* -> \S+\/dumps$/, when: "after" },
  "half of the texts that wait": { call: /^writeFileSync \S+\.posts\.\d+\.tmp$/, when: "midway" },
  "before the first post file": { call: /^renameSync .* -> posts\/\S+\.md$/, when: "before" },
  "half a post file": { call: /^writeFileSync posts\/\S+\.md\.\d+\.tmp$/, when: "midway" },
  "between two post files": { call: /\.tmp -> posts\/\S+\.md$/, when: "after" },
  "after a post file moved to another year": { call: /\.md -> posts\/\S+\.md$/, when: "after" },
  "half of the posts' details": {
    call: /^writeSync \S+\/posts-details(?:\.\d+\.tmp)?$/,
    when: "midway",
    nth: 2,
  },
  "before the ledger": { call: /^renameSync .* -> posts\/dumps\.json$/, when: "before" },
  "after the ledger": { call: /^renameSync .* -> posts\/dumps\.json$/, when: "after" },
  "half of the posts' index": {
    call: /^writeSync \S+\/posts-index(?:\.\d+\.tmp)?$/,
    when: "midway",
    nth: 2,
  },
  "after the search for near copies": {
    call: /^renameSync .* -> \S+\/near-copies$/,
    when: "after",
  },
  "before the dumps are known": { call: /^renameSync .* -> \S+\/dumps$/, when: "before", nth: 2 },
  "before settled.txt": { call: /^renameSync .* -> posts\/settled\.txt$/, when: "before" },
  "after settled.txt": { call: /^renameSync .* -> posts\/settled\.txt$/, when: "after" },
  "before the pending pages are named": {
    call: /^renameSync .* -> _site\/\.annals-pending$/,
    when: "before",
  },
  "after the pending pages are named": {
    call: /^renameSync .* -> _site\/\.annals-pending$/,
    when: "after",
  },
  "before the first page": { call: /^renameSync .* -> _site\/\S+\.html$/, when: "before" },
  "half a page": { call: /^writeFileSync _site\/\.annals-staging\//, when: "midway", nth: 2 },
  "in the middle of the pages": {
    call: /^renameSync .* -> _site\/\S+\.html$/,
    when: "after",
    nth: 5,
  },
  "between two posts' pages": {
    call: /^renameSync .* -> _site\/posts\/\S+\.html$/,
    when: "after",
  },
  "before the search manifest": {
    call: /^renameSync .* -> _site\/search\/manifest\.js$/,
    when: "before",
  },
  "after the search manifest": {
    call: /^renameSync .* -> _site\/search\/manifest\.js$/,
    when: "after",
  },
  "after the last page": { call: /^rmSync _site\/\.annals-staging$/, when: "before" },
  "before a page is removed": { call: /^rmSync _site\/\S+\.html$/, when: "before" },
  "after a page is removed": { call: /^rmSync _site\/\S+\.html$/, when: "after" },
  "half a manifest": {
    call: /^writeSync _site\/\.annals-manifest\.\d+\.tmp$/,
    when: "midway",
    nth: 3,
  },
  "before the manifest": { call: /^renameSync .* -> _site\/\.annals-manifest$/, when: "before" },
  "after the manifest": { call: /^renameSync .* -> _site\/\.annals-manifest$/, when: "after" },
  "after the pending pages are done": { call: /^rmSync _site\/\.annals-pending$/, when: "after" },
  "before published.txt": { call: /^renameSync .* -> posts\/published\.txt$/, when: "before" },
  "after published.txt": { call: /^renameSync .* -> posts\/published\.txt$/, when: "after" },
  "before last-build": { call: /^renameSync .* -> \S+\/last-build$/, when: "before" },
  "after last-build": { call: /^renameSync .* -> \S+\/last-build$/, when: "after" },
  "before the lock is given back": { call: /^rmSync \S+\/lock$/, when: "before" },
} satisfies Readonly<Record<string, CrashMoment>>;

export type CrashPoint = keyof typeof MOMENTS;

export const CRASH_POINTS = Object.keys(MOMENTS) as readonly CrashPoint[];

const PAGES_FROM = CRASH_POINTS.indexOf("before the pending pages are named");
const PAGES_TO = CRASH_POINTS.indexOf("after the pending pages are done");

/** Those that a build comes to which only makes pages, of the same posts, and removes none. */
export const PAGE_CRASH_POINTS = CRASH_POINTS.slice(PAGES_FROM, PAGES_TO + 1).filter(
  (point) => !point.endsWith("a page is removed") && !point.endsWith("the search manifest"),
);

export const momentOf = (point: string): CrashMoment => {
  const moment = new Map<string, CrashMoment>(Object.entries(MOMENTS)).get(point);
  if (moment === undefined) throw new RangeError(`no crash point is called ${point}`);
  return moment;
};
