/**
 * Eleventy, loaded where it is used: nothing else takes as long to start. Its hook on the imports of
 * the whole process serves its own watch mode only, and would cost a thread and a third of that time.
 */
export async function loadEleventy() {
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "true";
  const { default: Eleventy } = await import("@11ty/eleventy");
  return Eleventy;
}
