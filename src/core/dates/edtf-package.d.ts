// The edtf package (4.x) ships no types; this is the one call used of it.
declare module "edtf" {
  /** Parse by the EDTF grammar; throws where nothing of the allowed level and types fits. */
  export function parse(
    text: string,
    constraints?: { readonly level?: 0 | 1 | 2; readonly types?: readonly string[] },
  ): unknown;
}
