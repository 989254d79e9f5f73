import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveError } from "../core/errors.ts";
import type { DumpRecord } from "../core/types.ts";
import { openDump } from "../store/dump-files.ts";
import { LEDGER_FILE, readLedger } from "../store/ledger.ts";
import type { DumpListing } from "../store/list-dumps.ts";
import type { Claim } from "./account-claim.ts";
import { accountDump } from "./account-dump.ts";
import { type Finding, findingsOf } from "./finding.ts";
import { type LineCounts, ZERO_COUNTS } from "./line-counts.ts";
import { fieldFinding } from "./post-fields.ts";
import type { VerifiedPost } from "./read-posts.ts";

interface DumpFolders {
  readonly dumps: string;
  readonly posts: string;
}

interface VerifiedDumps {
  /** The records of the ledger; empty where it is damaged. */
  readonly ledger: readonly DumpRecord[];
  /** Over all dumps. */
  readonly counts: LineCounts;
  readonly findings: readonly Finding[];
}

/** Check that each dump is the one that was imported, and that each of its lines is in a post. */
export async function checkDumps(
  { dumps, posts: folder }: DumpFolders,
  { dumps: files, refused }: DumpListing,
  posts: readonly VerifiedPost[],
  onProgress: (done: number, total: number) => void,
): Promise<VerifiedDumps> {
  const findings: Finding[] = refused.flatMap((error) => belowDumps(dumps, error));
  const ledger = readLedgerInto(folder, findings);
  const records = new Map((ledger ?? []).map((record) => [record.name, record]));
  const names = new Set(files.map(({ name }) => name));
  const claims = gatherClaims(posts);

  for (const { name } of records.values()) {
    if (!names.has(name)) findings.push(missingDump(folder, join(dumps, name), name));
  }
  for (const [name, [claim]] of claims) {
    if (names.has(name) || records.has(name) || claim === undefined) continue;
    const message = `expected a dump of ${dumps}, found ${JSON.stringify(name)}, which is not there; put it back, or correct the name`;
    findings.push(fieldFinding(claim.post.path, ["seen", claim.place], message));
  }

  const counts = { ...ZERO_COUNTS };
  for (const [at, place] of files.entries()) {
    const { name } = place;
    const file = join(dumps, name);
    const record = records.get(name);
    try {
      const bytes = await (await openDump(place)).readAll();
      if (record !== undefined) findings.push(...checkRecord(file, bytes, record, folder));
      const account = accountDump({ name: file, bytes }, claims.get(name) ?? []);
      // What cannot be read cannot be imported, so that is not advised.
      if (ledger !== undefined && record === undefined) findings.push(neverImported(file));
      for (const finding of account.findings) findings.push(finding);
      for (const kind of KINDS) counts[kind] += account.counts[kind];
    } catch (error) {
      findings.push(...findingsOf(error));
    }
    onProgress(at + 1, files.length);
  }
  return { ledger: ledger ?? [], counts, findings };
}

/** The search for dumps names them by their paths below the folder of dumps, save for disk errors. */
const belowDumps = (dumps: string, error: ArchiveError): readonly Finding[] =>
  findingsOf(error).map((finding) => ({
    ...finding,
    file: finding.file.startsWith(join(dumps, "/")) ? finding.file : join(dumps, finding.file),
  }));

const KINDS = Object.keys(ZERO_COUNTS) as readonly (keyof LineCounts)[];

/** The claims of all posts, by dump. */
function gatherClaims(posts: readonly VerifiedPost[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const post of posts) {
    post.summary.seen.forEach(({ dump, lines }, place) => {
      const known = claims.get(dump);
      const claim = { post, place, lines };
      if (known === undefined) claims.set(dump, [claim]);
      else known.push(claim);
    });
  }
  return claims;
}

/** The ledger; undefined, with a finding, where it cannot be read. */
function readLedgerInto(folder: string, findings: Finding[]): readonly DumpRecord[] | undefined {
  try {
    return readLedger(folder);
  } catch (error) {
    findings.push(...findingsOf(error));
    return undefined;
  }
}

function missingDump(folder: string, path: string, name: string): Finding {
  const message = `expected the dump ${path}, which was imported, found no such file; put it back`;
  return { ...ledgerPlace(folder, name), message };
}

const neverImported = (file: string): Finding => ({
  file,
  message: "this dump was never imported; run npm run build",
});

function checkRecord(
  file: string,
  bytes: Uint8Array,
  record: DumpRecord,
  folder: string,
): readonly Finding[] {
  const sha256 = hash("sha256", bytes, "hex");
  if (sha256 === record.sha256) return [];
  const { file: ledger, line } = ledgerPlace(folder, record.name);
  const message = `expected SHA-256 ${record.sha256} (${ledger}:${line}), found ${sha256}; restore the file as it was imported, or import it again`;
  return [{ file, message }];
}

/** The line of a dump's record in the ledger. */
function ledgerPlace(
  folder: string,
  name: string,
): { readonly file: string; readonly line: number } {
  const file = join(folder, LEDGER_FILE);
  const lines = readFileSync(file, "utf8").split("\n");
  const at = lines.findIndex((line) => line.includes(`"name":${JSON.stringify(name)}`));
  return { file, line: Math.max(at, 0) + 1 };
}
