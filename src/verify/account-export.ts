import { identifyText } from "../dedupe/identity.ts";
import { type RecordSettings, readRecords } from "../sources/read-records.ts";
import type { ExportedMessage, Source } from "../sources/source.ts";
import type { DumpFile } from "../store/dump-files.ts";
import type { Finding } from "./finding.ts";
import { fieldFinding } from "./post-fields.ts";
import type { VerifiedPost } from "./read-posts.ts";

/** The claim of a post file that a record of an export is its own. */
export interface RecordClaim {
  readonly post: VerifiedPost;
  /** Place in the post's `seen`, from 0. */
  readonly place: number;
  readonly record: number;
}

/** The numbers of records, by what became of them: in a `post`, `lost`, or left out for a reason. */
export type RecordCounts = Readonly<Record<string, number>>;

/**
 * Account for every record of an export: by a post that claims it and holds its text, or by the
 * reason for which it is none. Throws an ArchiveError where the export cannot be read.
 */
export async function accountExport(
  dump: DumpFile,
  {
    file,
    source,
    settings,
    claims,
  }: {
    /** The dump by the name that findings use. */
    readonly file: string;
    readonly source: Source;
    readonly settings: RecordSettings;
    readonly claims: readonly RecordClaim[];
  },
): Promise<{ readonly counts: RecordCounts; readonly findings: readonly Finding[] }> {
  const byRecord = new Map(claims.map((claim) => [claim.record, claim]));
  const counts = new Map<string, number>();
  const findings: Finding[] = claims
    .filter((claim) => byRecord.get(claim.record) !== claim)
    .map((claim) => claimedTwice(claim, byRecord.get(claim.record), file));
  let records = 0;
  for await (const record of readRecords(source, dump, settings, () => undefined)) {
    records += 1;
    const claim = byRecord.get(records);
    byRecord.delete(records);
    const reason = "leftOut" in record ? record.leftOut : undefined;
    const fault =
      reason === undefined && "message" in record
        ? faultOf(record.message, records, claim, file)
        : claim && notAPost(claim, file, reason ?? "");
    if (fault !== undefined) findings.push(fault);
    const kind = fault === undefined ? (reason ?? "post") : "lost";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const claim of byRecord.values()) findings.push(tooFar(claim, records, file));
  return { counts: Object.fromEntries(counts), findings };
}

function faultOf(
  { body, number }: ExportedMessage,
  record: number,
  claim: RecordClaim | undefined,
  file: string,
): Finding | undefined {
  const which = number === undefined ? `record ${record}` : `message ${number} (record ${record})`;
  if (claim === undefined) {
    const message = `${which} is in no post; run npm run build to import the dump again, after mending or deleting the post file where one is damaged`;
    return { file, message };
  }
  const { importedText } = claim.post;
  // Of an album one message has the text of its post; others have none.
  if (body.text === "" || importedText === undefined) return undefined;
  if (identifyText(body.text).textHash === importedText) return undefined;
  return claimFinding(
    claim,
    `expected a record with the post's text, found ${which} of ${file}, which has another; restore what stood here`,
  );
}

const notAPost = (claim: RecordClaim, file: string, reason: string): Finding =>
  claimFinding(
    claim,
    `expected a record that is a post, found record ${claim.record} of ${file}, which is none (${reason}); correct the number`,
  );

const tooFar = (claim: RecordClaim, records: number, file: string): Finding =>
  claimFinding(
    claim,
    `expected a record of ${file}, which has ${records}, found ${claim.record}; restore what stood here`,
  );

const claimedTwice = (claim: RecordClaim, other: RecordClaim | undefined, file: string): Finding =>
  claimFinding(
    claim,
    `expected a record of ${file} that no other post names, found ${claim.record}, which ${other?.post.path} names; correct one of them`,
  );

const claimFinding = ({ post, place }: RecordClaim, message: string): Finding =>
  fieldFinding(post.path, ["seen", place], message);
