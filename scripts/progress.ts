/** Tells a person at a terminal how far long work has come; says nothing in a pipe. */
export interface Progress {
  readonly report: (step: string, done: number, total: number) => void;
  readonly clear: () => void;
}

const INTERVAL_MS = 100;

/** Progress on standard error: one line, rewritten in place. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { report: () => undefined, clear: () => undefined };
  let last = 0;
  return {
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
