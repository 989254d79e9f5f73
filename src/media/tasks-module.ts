import { moduleBeside } from "../platform/processes/module-beside.ts";

/** The module whose functions worker processes run for this room. */
export const MEDIA_TASKS = moduleBeside(import.meta.url, "media-tasks");
