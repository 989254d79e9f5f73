/**
 * Whether the words before a date read as the place of a place-and-date: "NYC, ", "Paris, le ", "г.
 * Москва, ". Only its form counts: a few capitalised words, set off by a comma or a bar.
 */
export const isPlace = (words: string): boolean => BEFORE.test(words);

/** Whether the words behind a date read as its place, set off likewise: ", Москва", " | New York". */
export const isPlaceAfter = (words: string): boolean => AFTER.test(words);

const CAPITALISED = "(?:[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’-]{0,24})";
const JOINED =
  "(?:de|del|la|le|el|of|the|and|on|du|da|do|dos|und|am|an|der|sur|г\\.?|на|и|і|п\\.?|с\\.?)";
const NAMES = `(?:(?:г|м|гор|пос)\\.?\\s)?${CAPITALISED}(?:(?:,\\s?|\\s|/)(?:${JOINED}\\s){0,2}${CAPITALISED}){0,4}`;
const PAUSE = "\\s?(?:[,،、|·•]|\\s[-–—])\\s?";

// "New York, ", "Rio de Janeiro | ", "Berlin, den ", "Moscow, Russia, ", "St. Petersburg — "
const BEFORE = new RegExp(`^${NAMES}${PAUSE}(?:(?:le|den|el|il|em|a|on)\\s)?$`, "u");
const AFTER = new RegExp(`^${PAUSE}${NAMES}[\\s.]*$`, "u");
