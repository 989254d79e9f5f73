/** The parent process of a worker; undefined in any other process. */
let parent: number | undefined;

/** Mark this process as a worker of its parent. */
export const workForParent = (): void => {
  parent = process.ppid;
};

/**
 * End this process if it is a worker whose parent has ended. Called before each write, so that
 * workers of a command that was killed do not write beside those of the next one.
 */
export function endIfOrphaned(): void {
  if (parent !== undefined && process.ppid !== parent) process.exit(1);
}
