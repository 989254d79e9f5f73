import { createJiti } from "jiti";
import { ArchiveError } from "../../core/errors.ts";

/**
 * The default export of a module that a person wrote, in TypeScript or JavaScript, as it stands on disk
 * now. `alias` says where packages are that it may import by name. Throws an ArchiveError where it
 * cannot be loaded.
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

/** Says why a file that a person wrote cannot be read as what it should be. */
export function unreadable(file: string, expected: string, error: unknown): ArchiveError {
  const message = error instanceof Error ? error.message : String(error);
  const [found = message] = message.split("\n");
  return new ArchiveError({ file }, expected, found, "mend the file and run the command again");
}
