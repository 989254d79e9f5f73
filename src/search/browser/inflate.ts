/** Whether this browser unpacks parts: Chrome 103, Firefox 113, Safari 16.4 and later ones do. */
export const canInflate = (): boolean => {
  try {
    return new DecompressionStream("deflate-raw") !== undefined;
  } catch {
    return false;
  }
};

/** Unpacks raw deflate; rejects where the bytes are cut short or are none. */
export async function inflate(deflated: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
