import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { ArchiveError } from "../core/errors.ts";
import { DEFAULT_NEAR_COPIES } from "../dedupe/near/settings.ts";
import { readIfThere } from "../platform/files/read-source.ts";
import { canonicalLanguage } from "../platform/text/language-tag.ts";

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
  dumps: folder.default("dumps"),
  posts: folder.default("posts"),
  out: folder.default("_site"),
});

/** What each field must hold, in words for a person. */
const EXPECTED: Readonly<Record<string, string>> = {
  title: "a title that is not empty",
  description: "a text",
  url: "an http or https address without ? and #",
  language: "a BCP 47 language tag such as en or pt-BR",
  timeZone: "an IANA time zone such as Europe/Moscow",
  countries: 'entries such as { words: "Georgia", code: "US" }, or code null for no country',
  nearCopies: `shares from 0 to 1 and a whole number, fewestWords: ${Object.keys(DEFAULT_NEAR_COPIES).join(", ")}`,
  postsPerPage: "a whole number from 5 to 500",
  dumps: "a folder",
  posts: "a folder",
  out: "a folder",
};

/** What a person writes in archive.config.ts. */
export type ArchiveSettings = z.input<typeof schema>;

/** The checked settings: `url` ends with a slash, every default is filled in. */
export type ArchiveConfig = Readonly<z.output<typeof schema>>;

/** Gives archive.config.ts its types. */
export const defineArchive = (settings: ArchiveSettings): ArchiveSettings => settings;

/** Check raw settings; throws an ArchiveError that names the file and the field. */
export function checkConfig(settings: unknown, file: string): ArchiveConfig {
  const checked = schema.safeParse(settings);
  if (checked.success) return checked.data;
  const { issues } = checked.error;
  // A misspelt name is why the right one is missing: it goes first.
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

/** The name of the settings' file in the project's folder. */
export const CONFIG_FILE = "archive.config.ts";

/** Load archive.config.ts from a project folder; needs a loader for TypeScript (tsx). */
export async function loadConfig(root: string): Promise<ArchiveConfig> {
  const file = resolve(root, CONFIG_FILE);
  // Read before it is run: a file that is not UTF-8 is refused, as all others are.
  if (readIfThere(file) === undefined) {
    throw new ArchiveError({ file }, "the settings of the archive", "no such file", "put it back");
  }
  const module: { default?: unknown } = await import(pathToFileURL(file).href);
  return checkConfig(module.default, CONFIG_FILE);
}
