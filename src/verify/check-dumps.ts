import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveError } from "../core/errors.ts";
import type { DumpRecord } from "../core/types.ts";
import { groupBy } from "../platform/collections/group-by.ts";
import type { RecordSettings } from "../sources/read-records.ts";
import { hashPieces, openDump } from "../store/dump-files.ts";
import { LEDGER_FILE, readLedger } from "../store/ledger.ts";
import type { DumpListing } from "../store/list-dumps.ts";
import { sourceOf } from "../store/read-head.ts";
import type { Claim } from "./account-claim.ts";
import { accountDump } from "./account-dump.ts";
import { accountExport, type RecordClaim, type RecordCounts } from "./account-export.ts";
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
  /** Lines of all texts. */
  readonly counts: LineCounts;
  /** Records of all exports. */
  readonly records: RecordCounts;
  readonly findings: readonly Finding[];
}

/** Check that each dump is the one that was imported, and that each of its lines is in a post. */
export async function checkDumps(
  { dumps, posts: folder }: DumpFolders,
  { dumps: files, refused }: DumpListing,
  posts: readonly VerifiedPost[],
  settings: RecordSettings,
  onProgress: (done: number, total: number) => void,
): Promise<VerifiedDumps> {
  const findings: Finding[] = refused.flatMap((error) => belowDumps(dumps, error));
  const ledger = readLedgerInto(folder, findings);
  const imported = new Map((ledger ?? []).map((record) => [record.name, record]));
  const names = new Set(files.map(({ name }) => name));
  const claims = gatherClaims(posts);

  for (const { name } of imported.values()) {
    if (!names.has(name)) findings.push(missingDump(folder, join(dumps, name), name));
  }
  for (const [name, [claim]] of claims) {
    if (names.has(name) || imported.has(name) || claim === undefined) continue;
    const message = `expected a dump of ${dumps}, found ${JSON.stringify(name)}, which is not there; put it back, or correct the name`;
    findings.push(fieldFinding(claim.post.path, ["seen", claim.place], message));
  }

  const counts = { ...ZERO_COUNTS };
  const records: Record<string, number> = {};
  for (const [at, place] of files.entries()) {
    const { name } = place;
    const file = join(dumps, name);
    const record = imported.get(name);
    try {
      const dump = await openDump(place);
      const source = await sourceOf(dump);
      const bytes = source === undefined ? await dump.readAll() : undefined;
      const sha256 = bytes ? hash("sha256", bytes, "hex") : (await hashPieces(dump.read())).sha256;
      if (record !== undefined) findings.push(...checkRecord(file, sha256, record, folder));
      const own = claims.get(name) ?? [];
      if (bytes !== undefined) {
        const account = accountDump({ name: file, bytes }, own.filter(isOfLines));
        for (const finding of account.findings) findings.push(finding);
        for (const kind of KINDS) counts[kind] += account.counts[kind];
      } else if (source !== undefined) {
        const account = await accountExport(dump, {
          ...{ file, source, settings, claims: own.filter(isOfRecord) },
        });
        for (const finding of account.findings) findings.push(finding);
        for (const [kind, number] of Object.entries(account.counts)) {
          records[kind] = (records[kind] ?? 0) + number;
        }
      }
      // What cannot be read cannot be imported, so that is not advised.
      if (ledger !== undefined && record === undefined) findings.push(neverImported(file));
    } catch (error) {
      findings.push(...findingsOf(error));
    }
    onProgress(at + 1, files.length);
  }
  return { ledger: ledger ?? [], counts, records, findings };
}

/** The search for dumps names them by their paths below the folder of dumps, save for disk errors. */
const belowDumps = (dumps: string, error: ArchiveError): readonly Finding[] =>
  findingsOf(error).map((finding) => ({
    ...finding,
    file: finding.file.startsWith(join(dumps, "/")) ? finding.file : join(dumps, finding.file),
  }));

const KINDS = Object.keys(ZERO_COUNTS) as readonly (keyof LineCounts)[];

/** The claims of all posts, by dump. */
function gatherClaims(posts: readonly VerifiedPost[]): ReadonlyMap<string, readonly AnyClaim[]> {
  return groupBy(
    posts.flatMap((post) =>
      post.summary.seen.map(({ dump, lines, record = 0 }, place) => ({
        ...{ dump, post, place },
        ...(lines === undefined ? { record } : { lines }),
      })),
    ),
    ({ dump }) => dump,
  );
}

type AnyClaim = Claim | RecordClaim;

const isOfLines = (claim: AnyClaim): claim is Claim => "lines" in claim;
const isOfRecord = (claim: AnyClaim): claim is RecordClaim => "record" in claim;

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
  sha256: string,
  record: DumpRecord,
  folder: string,
): readonly Finding[] {
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
