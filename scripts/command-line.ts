import { parseArgs } from "node:util";
import { ArchiveError, ArchiveErrors, UsageError } from "../src/core/errors.ts";
import { printable } from "../src/core/printable.ts";
import { diskError, isSystemError } from "../src/platform/files/write-file.ts";

/** The definition of a command: its help text, which explains every option, and the options. */
export interface CommandSpec<Option extends string> {
  readonly usage: string;
  readonly options: Readonly<Record<Option, "value" | "port" | "switch">>;
  /** Whether names may follow the options. */
  readonly files: boolean;
}

/** The parsed arguments of a command. */
export interface CommandLine<Option extends string> {
  readonly values: Readonly<Partial<Record<Option, string>>>;
  readonly switches: ReadonlySet<Option>;
  readonly files: readonly string[];
}

/** Run a command: prints help where asked, and turns what goes wrong into a message and exit code. */
export async function runCommand<Option extends string>(
  spec: CommandSpec<Option>,
  run: (line: CommandLine<Option>) => Promise<number>,
  words: readonly string[] = process.argv.slice(2),
): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners("error").includes(outliveReader)) stream.on("error", outliveReader);
  }
  try {
    const line = readCommandLine(spec, words);
    if (line === "help") {
      process.stdout.write(`${spec.usage.trim()}\n`);
      return;
    }
    process.exitCode = await run(line);
  } catch (error) {
    process.exitCode = report(error, spec.usage);
  }
}

/** The reader of the output may stop early, as `| head` does: the work goes on. */
function outliveReader(error: Error): void {
  if (!isSystemError(error, "EPIPE")) throw error;
}

/** Parse the arguments of a command; throws a UsageError on any that it does not know. */
export function readCommandLine<Option extends string>(
  spec: CommandSpec<Option>,
  words: readonly string[],
): CommandLine<Option> | "help" {
  const options = Object.fromEntries(
    Object.entries(spec.options).map(([name, kind]) => [
      name,
      { type: kind === "switch" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { values, positionals }: ParsedWords = parse(words, options);
  if (values.help === true) return "help";
  if (!spec.files && positionals.length > 0) {
    throw new UsageError(`unexpected word ${JSON.stringify(positionals[0])}`);
  }
  const names = Object.keys(spec.options) as Option[];
  return {
    values: Object.fromEntries(
      names.flatMap((name) => {
        const value = values[name];
        if (value === "") throw new UsageError(`--${name} needs a value`);
        if (spec.options[name] === "port" && !isPort(value)) {
          throw new UsageError(`--${name} takes a number from 1 to 65535`);
        }
        return typeof value === "string" ? [[name, value]] : [];
      }),
    ) as Partial<Record<Option, string>>,
    switches: new Set(names.filter((name) => values[name] === true)),
    files: positionals,
  };
}

interface ParsedWords {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

const isPort = (value: string | boolean | undefined): boolean =>
  value === undefined ||
  (/^\d{1,5}$/.test(String(value)) && Number(value) > 0 && Number(value) < 65_536);

type ParsedOptions = Readonly<Record<string, { readonly type: "boolean" | "string" }>>;

const parse = (words: readonly string[], options: ParsedOptions): ParsedWords => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    return { values: { ...values }, positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.replace(POSITIONAL_ADVICE, ""));
  }
};

// Node adds advice on passing arguments that look like options; here they are always mistakes.
const POSITIONAL_ADVICE = /\. To specify a positional argument.*/s;

const report = (error: unknown, usage: string): number => {
  if (error instanceof UsageError) {
    const message = error.message.split("\n").map(printable).join("\n");
    process.stderr.write(`${message}\n\n${usage.trim()}\n`);
    return 2;
  }
  process.stderr.write(`${describeError(error)}\n`);
  return 1;
};

const EXPECTED: ReadonlySet<string> = new Set([ArchiveError.name, ArchiveErrors.name]);

/**
 * The text to print for an error: the message of an expected one (ours, or the disk's), the stack
 * of a bug.
 */
export const describeError = (thrown: unknown): string => {
  const error = explain(thrown);
  if (!(error instanceof Error)) return String(error);
  // An error from another process has lost its class, but not its name.
  return EXPECTED.has(error.name) ? error.message : (error.stack ?? error.message);
};

/** An error of the file system may have been passed on as it was. */
const explain = (error: unknown): unknown =>
  isSystemError(error) && error.path !== undefined ? diskError(error.path, error) : error;
