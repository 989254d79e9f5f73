import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { ArchiveError } from "../core/errors.ts";
import { isSlug } from "../core/field-values.ts";
import { DEFAULT_NEAR_COPIES } from "../dedupe/near/settings.ts";
import { loadModule, unreadable } from "../platform/files/load-module.ts";
import { readIfThere } from "../platform/files/read-source.ts";
import { moduleBeside } from "../platform/processes/module-beside.ts";
import { parseBytes } from "../platform/text/format-bytes.ts";
import { canonicalLanguage } from "../platform/text/language-tag.ts";
import { parseQuery } from "../search/query/parse-query.ts";
import { COLUMN_MEANINGS } from "../sources/source.ts";

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const isLanguage = (tag: string): boolean => canonicalLanguage(tag) !== undefined;

const folder = z.string().min(1);
const share = z.number().min(0).max(1);

/** Whether a query asks for anything. */
const isQuery = (text: string): boolean => parseQuery(text).clauses.length > 0;

/** Of the name of a watch, which is the heading of a page. */
const LONGEST_WATCH = 100;

const schema = z.strictObject({
  title: z.string().trim().min(1),
  description: z.string().trim(),
  url: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^?#]*$/)
    .transform((url) => (url.endsWith("/") ? url : `${url}/`))
    .optional(),
  language: z.string().refine(isLanguage),
  timeZone: z.string().refine(isTimeZone),
  postsPerPage: z.int().min(5).max(500).default(50),
  countries: z
    .array(
      z.strictObject({
        words: z.string().trim().min(1),
        code: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .nullable(),
      }),
    )
    .default([]),
  channels: z
    .record(
      z.string().trim().min(1),
      z.strictObject({
        username: z
          .string()
          .regex(/^@?[A-Za-z]\w{2,63}$/)
          .transform((name) => name.replace("@", ""))
          .exactOptional(),
        title: z.string().trim().min(1).exactOptional(),
        slug: z.string().refine(isSlug).exactOptional(),
        zone: z.string().refine(isTimeZone).exactOptional(),
        publisher: z.string().trim().min(1).exactOptional(),
      }),
    )
    .default({}),
  columns: z
    .partialRecord(z.enum(COLUMN_MEANINGS), z.union([z.string().trim().min(1), z.int().min(1)]))
    .default({}),
  allowPrivate: z.boolean().default(false),
  nearCopies: z
    .strictObject({
      leastResemblance: share.default(DEFAULT_NEAR_COPIES.leastResemblance),
      fewestWords: z.int().min(1).default(DEFAULT_NEAR_COPIES.fewestWords),
      leastShared: share.default(DEFAULT_NEAR_COPIES.leastShared),
      leastKept: share.default(DEFAULT_NEAR_COPIES.leastKept),
      mostReworded: share.default(DEFAULT_NEAR_COPIES.mostReworded),
      mostMended: share.default(DEFAULT_NEAR_COPIES.mostMended),
    })
    .prefault({}),
  media: z
    .union([
      z.literal(false),
      z.strictObject({
        largest: z.string().transform(parseBytes).pipe(z.number().positive()).exactOptional(),
      }),
    ])
    .default({}),
  stripOriginals: z.boolean().default(false),
  search: z
    .union([z.literal(false), z.strictObject({ phrases: z.boolean().default(true) })])
    .prefault({}),
  watches: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(LONGEST_WATCH),
        query: z.string().trim().refine(isQuery),
      }),
    )
    .refine((watches) => new Set(watches.map(({ name }) => name)).size === watches.length)
    .default([]),
  dumps: folder.default("dumps"),
  posts: folder.default("posts"),
  out: folder.default("_site"),
});

/** What each field must hold, for messages. */
const EXPECTED: Readonly<Record<string, string>> = {
  title: "a title that is not empty",
  description: "a text",
  url: "an http or https address without ? and #",
  language: "a BCP 47 language tag such as en or pt-BR",
  timeZone: "an IANA time zone such as Europe/Moscow",
  countries: 'entries such as { words: "Georgia", code: "US" }, or code null for no country',
  channels:
    'channels by id, @username or title, such as { "1494031694": { username: "herald", title: "Port Herald", slug: "herald", zone: "Europe/Berlin", publisher: "Port Authority" } }',
  columns: `columns of tables by name, or by number from 1, such as { text: "msg", time: 3 }, for ${COLUMN_MEANINGS.join(", ")}`,
  allowPrivate: "true or false",
  nearCopies: `shares from 0 to 1 and a whole number, fewestWords: ${Object.keys(DEFAULT_NEAR_COPIES).join(", ")}`,
  media: 'false, or the size up to which files are kept, such as { largest: "50 MB" }',
  stripOriginals: "true or false",
  search: "false, or { phrases: false } for an index of half the size that knows no phrases",
  watches:
    'queries, each with a name of its own, such as { name: "Talks", query: "talks country:RU" }',
  postsPerPage: "a whole number from 5 to 500",
  dumps: "a folder",
  posts: "a folder",
  out: "a folder",
};

/** The settings as written in archive.config.ts. */
export type ArchiveSettings = z.input<typeof schema>;

/** The checked settings: `url` ends with a slash, every default is filled in. */
export type ArchiveConfig = Readonly<z.output<typeof schema>>;

/** Check raw settings; throws an ArchiveError that names the file and the field. */
export function checkConfig(settings: unknown, file: string): ArchiveConfig {
  const checked = schema.safeParse(settings);
  if (checked.success) return refuseWatchesAlone(checked.data, file);
  const { issues } = checked.error;
  // A misspelt name is the reason why the right one is missing, so it is reported first.
  const unknown = issues.find((issue) => issue.code === "unrecognized_keys")?.keys[0];
  const field = unknown ?? issues[0]?.path[0]?.toString();
  const expected =
    unknown !== undefined
      ? `only the fields ${Object.keys(schema.shape).join(", ")}`
      : ((field && EXPECTED[field]) ?? "export default defineArchive({ ... })");
  throw new ArchiveError(
    field ? { file, field } : { file },
    expected,
    JSON.stringify(field ? Reflect.get(Object(settings), field) : settings) ?? "nothing",
    "correct this file and run the command again",
  );
}

/** Watches are made from the index. */
function refuseWatchesAlone(config: ArchiveConfig, file: string): ArchiveConfig {
  if (config.search !== false || config.watches.length === 0) return config;
  throw new ArchiveError(
    { file, field: "watches" },
    "search, from whose index these pages are made",
    "search: false",
    "correct this file and run the command again",
  );
}

/** The names that the settings file may have. */
const CONFIG_FILES = ["archive.config.ts", "archive.config.js", "archive.config.json"] as const;

/**
 * The path of the settings file in an archive's folder. Throws an ArchiveError where there is none,
 * or more than one.
 */
export function findConfig(root: string): string {
  const [name, other] = CONFIG_FILES.filter((name) => existsSync(join(root, name)));
  const expected = "an archive: a folder with one file of settings, archive.config.ts";
  if (name === undefined) {
    const advice = "name the folder of an archive with --archive, or make one: annals new DIR";
    throw new ArchiveError({ file: root }, expected, "none in it", advice);
  }
  if (other !== undefined) {
    throw new ArchiveError({ file: root }, expected, `${name} and ${other}`, "delete one of them");
  }
  return join(root, name);
}

/** Load an archive's settings. Throws an ArchiveError that names the file, and the field if there is one. */
export async function loadConfig(root: string): Promise<ArchiveConfig> {
  const file = findConfig(root);
  return checkConfig(await loadSettings(file), basename(file));
}

async function loadSettings(file: string): Promise<unknown> {
  // Read before it is run: a file that is not UTF-8 is refused, as all others are.
  const source = readIfThere(file) ?? "";
  if (file.endsWith(".json")) return parseSettings(file, source);
  return loadModule(file, "settings that can be loaded", { annals: DEFINE_ARCHIVE });
}

/**
 * The module that settings get for `import { defineArchive } from "annals"`, wherever the archive
 * lies.
 */
const DEFINE_ARCHIVE = moduleBeside(import.meta.url, "define-archive");

function parseSettings(file: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw unreadable(file, "JSON", error);
  }
}
