/** Where parsed posts are remembered, and by which version of the code. */
export interface StoreCache {
  readonly folder: string;
  readonly version: string;
}
