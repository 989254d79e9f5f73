import type { ReadSettings } from "../../src/import/read/read-settings.ts";

/** How an archive reads dumps that says nothing of it. */
export const PLAIN_SETTINGS: ReadSettings = {
  ...{ timeZone: "UTC", countries: [], channels: [], allowPrivate: false },
};
