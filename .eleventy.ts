import type { EleventyConfig } from "./src/site/render/eleventy-config.ts";

/**
 * Yours: transforms, filters, shortcodes, plugins and passthrough copies hold for `npm run build`, too.
 */
const setUp = (_eleventy: EleventyConfig): void => {};

/**
 * Eleventy on its own renders the whole archive:
 * `NODE_OPTIONS="--import tsx" npx @11ty/eleventy --config=.eleventy.ts`.
 */
export default async function (eleventy: EleventyConfig) {
  setUp(eleventy);
  if (eleventy.isAnnals) return undefined;
  const { addArchive } = await import("./src/app/eleventy-alone.ts");
  return addArchive(eleventy, import.meta.dirname);
}
