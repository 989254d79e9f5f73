// Eleventy ships no types: only what is used here.
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input: string,
      output: string | undefined,
      options: Readonly<Record<string, unknown>>,
    );
    toJSON(): Promise<unknown>;
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
