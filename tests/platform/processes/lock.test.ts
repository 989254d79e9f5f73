import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { withLock } from "../../../src/platform/processes/lock.ts";
import { identityOf } from "../../../src/platform/processes/process-identity.ts";
import { ENDED_PROCESS as DEAD } from "../../support/ended-process.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const lockOf = (holder: object): string =>
  JSON.stringify({ pid: process.ppid, host: hostname(), token: "other", ...holder });

const makeLock = (content?: string): string => {
  const file = join(makeTempFolder(), "cache", "lock");
  if (content === undefined) return file;
  const folder = makeTempFolder();
  writeFileSync(join(folder, "lock"), content);
  return join(folder, "lock");
};

const unused = (message: string): never => {
  throw new Error(message);
};

/** Wait for a lock that says so and that its holder gives back then; returns what is told. */
async function waitFor(file: string, content: string): Promise<readonly string[]> {
  const said: string[] = [];
  const giveBack = (message: string): void => {
    said.push(message);
    expect(readFileSync(file, "utf8")).toBe(content);
    rmSync(file);
  };
  expect(await withLock(file, giveBack, async () => "done")).toBe("done");
  return said;
}

test("a lock stands while the work is done, and nothing is left of it", async () => {
  const file = makeLock();
  const work = async (): Promise<boolean> => existsSync(file);
  expect(await withLock(file, unused, work)).toBe(true);
  expect(readdirSync(join(file, ".."))).toEqual([]);
  await expect(withLock(file, unused, async () => unused("broken"))).rejects.toThrow("broken");
  expect(readdirSync(join(file, ".."))).toEqual([]);
});

test("whoever comes together, one works at a time", async () => {
  const file = makeLock(lockOf({ pid: DEAD }));
  let working = 0;
  let most = 0;
  const said: string[] = [];
  const work = async (): Promise<void> => {
    most = Math.max(most, ++working);
    await setImmediate();
    working--;
  };
  await Promise.all(
    Array.from({ length: 4 }, () => withLock(file, (text) => said.push(text), work)),
  );
  expect(most).toBe(1);
  expect(said).toHaveLength(3);
  expect(said[0]).toBe(`waiting for process ${process.pid} on ${hostname()}, which holds ${file}`);
});

describe("a lock is taken over", () => {
  test.each([
    ["of a process that has ended", lockOf({ pid: DEAD })],
    ["of an earlier process with this one's number", lockOf({ pid: process.pid })],
    ["of an earlier process with another's number", lockOf({ started: "before" })],
    ["as it was written before it had a token", JSON.stringify({ pid: DEAD, host: hostname() })],
  ])("%s", async (_name, content) => {
    const file = makeLock(content);
    expect(await withLock(file, unused, async () => "done")).toBe("done");
    expect(readdirSync(join(file, ".."))).toEqual([]);
  });

  test.each([1000, 1e11])("that says nothing, once it is old (%s)", async (time) => {
    const file = makeLock("");
    utimesSync(file, time, time);
    expect(await withLock(file, unused, async () => "done")).toBe("done");
  });
});

describe("a lock is waited for", () => {
  test.each([
    ["of a process that runs", lockOf({}), /^waiting for process \d+ on \S+, which holds LOCK$/],
    [
      "of that very process, as far as the system tells",
      lockOf(identityOf(process.ppid)),
      /^waiting for process \d+ on \S+, which holds LOCK$/,
    ],
    [
      "of another machine, which nobody can ask",
      lockOf({ pid: DEAD, host: "elsewhere" }),
      /^waiting for process \d+ on elsewhere, which holds LOCK; if it has ended, delete that file$/,
    ],
    ["that is being written", "", /^waiting for whoever takes LOCK$/],
  ])("%s", async (_name, content, expected) => {
    const file = makeLock(content);
    // One that says nothing is given up after a while: here no time passes, however slow the machine.
    const clock = vi.spyOn(Date, "now").mockReturnValue(statSync(file).mtimeMs);
    const said = await waitFor(file, content).finally(() => clock.mockRestore());
    expect(said.map((text) => text.replace(file, "LOCK"))).toEqual([
      expect.stringMatching(expected),
    ]);
  });
});

test("a lock that another process has taken over meanwhile is waited for, not removed", async () => {
  const file = makeLock(lockOf({ pid: DEAD }));
  const other = lockOf({});
  // Of two that saw the dead process's lock this one is the slower: it asks, and then it is too late.
  const ask = vi.spyOn(process, "kill").mockImplementationOnce((pid) => {
    writeFileSync(file, other);
    throw Object.assign(new Error(`kill ${pid}`), { code: "ESRCH", syscall: "kill" });
  });
  expect(await waitFor(file, other)).toHaveLength(1);
  ask.mockRestore();
});

test("what clears a dead lock away may itself have died before", async () => {
  const file = makeLock(lockOf({ pid: DEAD }));
  writeFileSync(`${file}.removal`, lockOf({ pid: DEAD }));
  expect(await withLock(file, unused, async () => "done")).toBe("done");
  expect(readdirSync(join(file, ".."))).toEqual([]);
});

test("a link that leads nowhere is waited for like a lock, and told", async () => {
  const file = makeLock("");
  rmSync(file);
  symlinkSync("nowhere", file);
  const said: string[] = [];
  const giveBack = (message: string): void => {
    said.push(message);
    rmSync(file);
  };
  expect(await withLock(file, giveBack, async () => "done")).toBe("done");
  expect(said).toEqual([`waiting for whoever takes ${file}`]);
});

test("a file that is no lock is left alone", async () => {
  const file = makeLock("my notes");
  await expect(withLock(file, unused, async () => "done")).rejects.toThrow(
    `${file}: expected a lock file as this program writes it`,
  );
  expect(readFileSync(file, "utf8")).toBe("my notes");
});

test("a lock that somebody else took meanwhile is not given back", async () => {
  const file = makeLock();
  const other = lockOf({});
  await withLock(file, unused, async () => writeFileSync(file, other));
  expect(readFileSync(file, "utf8")).toBe(other);
});

test("a folder that may not be written to is told as such, not as a missing file", async () => {
  const folder = makeTempFolder();
  // The folders above are this user's alone, and another one has to reach this one.
  for (const path of [folder, dirname(folder)]) chmodSync(path, 0o755);
  chmodSync(folder, 0o555);
  const file = join(folder, ".annals", "4711", "lock");
  const lock = () => withLock(file, unused, async () => undefined);
  await expect(asNobody(lock)).rejects.toThrow(
    `${dirname(file)}: expected a place that can be read and written, found EACCES; permission is denied`,
  );
});

/** Rights do not bind root: there, the work is done by a user that has none. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const NOBODY = 65_534;
