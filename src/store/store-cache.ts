/** The folder of a store's caches, and the version of the code that they are valid for. */
export interface StoreCache {
  readonly folder: string;
  readonly version: string;
}
