/**
 * Flags of Node for commands that end within seconds: a fifth of their time would go into optimising
 * code that is not run for long enough.
 */
export const SHORT_RUN: readonly string[] = ["--no-opt"];
