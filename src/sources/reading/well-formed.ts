/** A text of the same length in which halves of characters and NUL are U+FFFD. */
export const wellFormed = (text: string): string =>
  unreadable.test(text) ? text.replace(unreadables, "\uFFFD") : text;

// With the flag u, halves of surrogate pairs match only where the other half is missing.
const unreadable = /[\p{Cs}\0]/u;
const unreadables = /[\p{Cs}\0]/gu;
