import { isSystemError } from "../files/write-file.ts";
import { callExported } from "./call-exported.ts";
import { workForParent } from "./orphaned.ts";

workForParent();

/** A call of an exported function, with its argument as JSON. */
export interface Call {
  readonly modulePath: string;
  readonly name: string;
  /** UTF-8. */
  readonly json: Uint8Array;
}

/** The result of a call, or the error that it threw. */
export type Outcome = { readonly value: unknown } | { readonly error: SentError };

/**
 * An error as it is sent between processes: without its class, but with its name and, where it
 * comes from the operating system, with code, call and path.
 */
interface SentError extends Pick<NodeJS.ErrnoException, "code" | "syscall" | "path"> {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/**
 * The entry point of a pool's processes; returns an Outcome as JSON, or a Buffer that a call
 * returned.
 */
export default async ({ modulePath, name, json }: Call): Promise<string | Uint8Array> => {
  const task = JSON.parse(Buffer.from(json).toString());
  const outcome = await outcomeOf(() => callExported(modulePath, name, task));
  if ("value" in outcome && Buffer.isBuffer(outcome.value)) return outcome.value;
  return JSON.stringify(outcome);
};

async function outcomeOf(run: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await run() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error: toSend(error) };
  }
}

function toSend(error: Error): SentError {
  const { name, message, stack } = error;
  if (!isSystemError(error)) return { name, message, stack };
  const { code, syscall, path } = error;
  return { name, message, stack, code, syscall, path };
}
