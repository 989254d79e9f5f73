import { rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { chunk } from "../../platform/collections/chunk.ts";
import { parseLazy } from "../../platform/collections/lazy-json.ts";
import { openLocalPool, openProcessPool, runAll } from "../../platform/processes/pool.ts";
import { columnFormat } from "../../platform/rows/columns.ts";
import { makeRows, type Row } from "../../platform/rows/row-block.ts";
import { addRows, type RowFile, readRows, writeRows } from "../../platform/rows/row-cache.ts";
import { type MediaFolders, madePath } from "../media-folders.ts";
import type { DescribeTask } from "../media-tasks.ts";
import { MEDIA_TASKS } from "../tasks-module.ts";
import type { CataloguedFile } from "./catalogued-file.ts";
import type { KeptName } from "./describe-file.ts";

/** Which files are to be described. */
export interface CatalogueRequest {
  readonly folders: MediaFolders;
  /** The version of the code of this room. */
  readonly code: string;
  /** Kept files that posts name. */
  readonly files: readonly KeptName[];
  readonly onProgress: (step: string, done: number, total: number) => void;
}

/** What is known of kept files, by their SHA-256. */
export interface Catalogue {
  readonly files: ReadonlyMap<string, CataloguedFile>;
  /** Those that were looked at now, for the first time by this code. */
  readonly added: readonly CataloguedFile[];
}

/**
 * Describe kept files; those that were described by the same code and libraries are not looked at again. The
 * smaller copies of pictures are made with it. A file that no post names any more is forgotten, with
 * all that was made from it.
 */
export async function catalogueMedia(request: CatalogueRequest): Promise<Catalogue> {
  const { folders, files } = request;
  const cache = cacheFile(request);
  const known = readRows<Head, CataloguedFile>(cache);
  const rows = new Map(known.rows());
  const missing = files.filter(({ sha256 }) => !rows.has(sha256));
  const added: CataloguedFile[] = [];
  await describeAll(request, missing, (described) => {
    added.push(...described);
    const some = toRows(described);
    addRows(cache, some);
    for (const row of some) rows.set(row.head.sha256, row);
  });
  const named = new Set(files.map(({ sha256 }) => sha256));
  const current = [...rows.values()].filter(({ head }) => named.has(head.sha256));
  if (current.length < rows.size) {
    for (const { head, body } of rows.values()) {
      if (!named.has(head.sha256)) removeMade(folders, parseLazy(body));
    }
  }
  const count = known.count + added.length;
  // Those that were just described are in the file by now.
  writeRows(cache, { rows: () => rows, count }, current);
  const ofFile = ({ head, body }: Row<Head, CataloguedFile>) =>
    [head.sha256, parseLazy(body)] as const;
  return { files: new Map(current.map(ofFile)), added };
}

/** The key of a row. */
interface Head {
  readonly sha256: string;
}

const FORMAT = {
  keyOf: ({ sha256 }: Head): string => sha256,
  heads: columnFormat<Head>({ sha256: true }),
};

const cacheFile = ({ folders, code }: CatalogueRequest): RowFile<Head> => ({
  ...FORMAT,
  path: join(folders.made, "catalogue"),
  version: `annals media ${recipeOf(code)}`,
});

/** Stands for all that smaller copies depend on besides their picture. */
export function recipeOf(code: string): string {
  const { sharp: own, vips, webp } = sharp.versions;
  return [code, own, vips, webp].join(" ");
}

const toRows = (described: readonly CataloguedFile[]): readonly Row<Head, CataloguedFile>[] =>
  makeRows(
    described.map((body) => ({ head: { sha256: body.file.sha256 }, body })),
    FORMAT,
  );

/** Pictures are decoded in other processes, one at a time in each. */
async function describeAll(
  { folders, onProgress }: CatalogueRequest,
  files: readonly KeptName[],
  onResult: (described: readonly CataloguedFile[]) => void,
): Promise<void> {
  if (files.length === 0) return;
  let done = 0;
  const pool =
    files.length > FILES_A_TASK ? openProcessPool(MEDIA_TASKS) : openLocalPool(MEDIA_TASKS);
  const add = (described: readonly CataloguedFile[]): void => {
    onResult(described);
    done += described.length;
    onProgress("Reading media", done, files.length);
  };
  const toTask = (some: readonly KeptName[]): DescribeTask => ({ folders, files: some });
  try {
    await runAll(pool, "describeFiles", chunk(files, FILES_A_TASK), add, toTask);
  } finally {
    await pool.close();
  }
}

/** About a second of work. */
const FILES_A_TASK = 10;

function removeMade(folders: MediaFolders, { file }: CataloguedFile): void {
  for (const variant of [...(file.widths ?? []), "thumb", "stripped"] as const) {
    rmSync(madePath(folders, file.sha256, variant), { force: true });
  }
}
