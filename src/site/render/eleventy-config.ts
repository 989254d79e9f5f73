/** The part of Eleventy's configuration that is used here; Eleventy ships no types. */
export interface EleventyConfig {
  /** See BY_ANNALS. */
  readonly isAnnals?: boolean;
  addTemplateFormats(formats: readonly string[]): void;
  addExtension(formats: readonly string[], options: { readonly key: string }): void;
  addGlobalData(name: string, value: unknown): void;
  readonly benchmarks: { readonly config: { setMinimumThresholdMs(least: number): void } };
  readonly passthroughCopies: Readonly<Record<string, unknown>>;
  addTemplate(virtualPath: string, content: unknown): void;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  addTransform(name: string, transform: Transform): void;
  addCollection(name: string, list: (collections: Collections) => readonly unknown[]): void;
  on(event: "eleventy.before", listener: (event: BeforeEvent) => void): void;
  setUseGitIgnore(use: boolean): void;
  setQuietMode(quiet: boolean): void;
}

/**
 * A transform: changes the content of a page before it is written; `this` says which page it is.
 */
type Transform = (this: { readonly page: EleventyPage }, content: string) => string;

interface EleventyPage {
  readonly url: string;
  readonly outputPath: string;
}

interface Collections {
  getAll(): readonly {
    readonly url: string;
    readonly page: EleventyPage;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

/** The event that Eleventy emits before it begins. */
interface BeforeEvent {
  /** The folder that it will write to, relative to the current one. */
  readonly directories: { readonly output: string };
}

/** Silences Eleventy's warnings of slow transforms, which it repeats with each batch of pages. */
export const muteBenchmarks = ({ benchmarks }: EleventyConfig): void =>
  benchmarks.config.setMinimumThresholdMs(Number.MAX_SAFE_INTEGER);

/**
 * A property that marks the configuration of an Eleventy that Annals runs, which adds the archive's
 * pages itself.
 */
export const BY_ANNALS = "isAnnals";
