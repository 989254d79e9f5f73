/** Shows the progress of long work on a terminal, and nothing in a pipe. */
export interface Progress {
  readonly report: (step: string, done: number, total: number) => void;
  readonly clear: () => void;
  /** Print a message, on a terminal or not. */
  readonly say: (message: string) => void;
}

const INTERVAL_MS = 100;

/** Progress on standard error: one line, rewritten in place. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const say = (message: string): void => {
    stream.write(`${message}\n`);
  };
  if (!stream.isTTY) return { report: () => undefined, clear: () => undefined, say };
  let last = 0;
  return {
    say,
    report(step, done, total) {
      const now = Date.now();
      if (now - last < INTERVAL_MS && done < total) return;
      last = now;
      stream.write(`\r\u001b[K${step} ${done} of ${total}`);
    },
    clear: () => {
      stream.write("\r\u001b[K");
    },
  };
}
