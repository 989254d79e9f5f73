import type { SeenTime, TimeSource } from "../../core/locator.ts";

/** How a post's time is known, as the evidence for its date. */
export const describeTime = ({ known = "header" }: SeenTime): string => WORDS[known];

const WORDS: Readonly<Record<TimeSource, string>> = {
  header: "the time in the message's header",
  unix: "the Unix time in the export",
  offset: "the time in the export, with its offset",
  local: "the time in the export, on the clock of its zone",
  hour: "the time in the export, whose clock may be an hour off",
  day: "the day in the export",
};
