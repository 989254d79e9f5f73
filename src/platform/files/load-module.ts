import { createJiti } from "jiti";
import { ArchiveError } from "../../core/errors.ts";

/**
 * The default export of a TypeScript or JavaScript module, loaded from disk at every call. `alias`
 * maps names of packages that it may import to their files. Throws an ArchiveError where it cannot
 * be loaded.
 */
export async function loadModule(
  file: string,
  expected: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  try {
    const jiti = createJiti(import.meta.url, { moduleCache: false, alias: { ...alias } });
    return await jiti.import(file, { default: true });
  } catch (error) {
    throw unreadable(file, expected, error);
  }
}

/** The error for a file that cannot be read as what it should be. */
export function unreadable(file: string, expected: string, error: unknown): ArchiveError {
  const message = error instanceof Error ? error.message : String(error);
  const [found = message] = message.split("\n");
  return new ArchiveError({ file }, expected, found, "mend the file and run the command again");
}
