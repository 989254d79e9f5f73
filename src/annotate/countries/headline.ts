import { throughSentence } from "../shorten.ts";
import { findTitleLine } from "../title.ts";

/** The title, or where it was cut ("…"), its whole sentence; a name cut away still counts. */
export function headline(text: string, title: string): string {
  const kept = title.endsWith("…") ? title.slice(0, -1) : title;
  const line = kept === title ? "" : findTitleLine(text);
  return line.startsWith(kept) && kept !== ""
    ? throughSentence(line, kept.length, HEADLINE_LENGTH)
    : title;
}

/** In UTF-16 code units: longer first lines are a paragraph, not a headline. */
const HEADLINE_LENGTH = 300;
