/** The process that started this one; unknown where it works for nobody. */
let parent: number | undefined;

/** From now on this process works for the one that started it. */
export const workForParent = (): void => {
  parent = process.ppid;
};

/**
 * End this process if the one it works for has ended: to be called before each file is written, so that
 * a command that was killed leaves nobody who writes beside the next one.
 */
export function endIfOrphaned(): void {
  if (parent !== undefined && process.ppid !== parent) process.exit(1);
}
