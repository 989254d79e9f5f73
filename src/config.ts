import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { ArchiveError } from "./errors.ts";

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const folder = z.string().min(1, "a folder");

const schema = z.strictObject({
  title: z.string().trim().min(1, "a title that is not empty"),
  description: z.string().trim(),
  url: z
    .url({ protocol: /^https?$/, error: "an http or https address" })
    .transform((url) => (url.endsWith("/") ? url : `${url}/`))
    .optional(),
  language: z.string().refine(isLanguage, "a BCP 47 language tag such as en or pt-BR"),
  timeZone: z.string().refine(isTimeZone, "an IANA time zone such as Europe/Moscow"),
  postsPerPage: z.int().min(5).max(500).default(50),
  countries: z
    .array(
      z.strictObject({
        words: z.string().trim().min(1, "words as they stand in posts"),
        code: z
          .string()
          .regex(/^[A-Z]{2}$/, "an ISO 3166-1 alpha-2 code, or null")
          .nullable(),
      }),
    )
    .default([]),
  dumps: folder.default("dumps"),
  posts: folder.default("posts"),
  out: folder.default("_site"),
});

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
  const [issue] = checked.error.issues;
  const field = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
  const place = field ? { file, field } : { file };
  const expected =
    issue?.code === "unrecognized_keys"
      ? `only the fields ${Object.keys(schema.shape).join(", ")}`
      : (issue?.message ?? "settings");
  throw new ArchiveError(
    place,
    expected,
    JSON.stringify(valueAt(settings, issue?.path ?? [])) ?? "nothing",
    "correct this file and run the command again",
  );
}

/** Load archive.config.ts from a project folder; needs a loader for TypeScript (tsx). */
export async function loadConfig(root: string): Promise<ArchiveConfig> {
  const file = "archive.config.ts";
  const module: { default?: unknown } = await import(pathToFileURL(resolve(root, file)).href);
  return checkConfig(module.default, file);
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
