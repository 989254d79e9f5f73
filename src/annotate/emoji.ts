/** Keycaps as plain digits: "7️⃣9️⃣ years" becomes "79 years", 🔟 becomes "10". */
export const plainDigits = (text: string): string =>
  text.replace(KEYCAP, "$<sign>").replaceAll("🔟", "10");

/** Text without emoji, flags, skin tones and the invisible characters that join or style them. */
export const withoutEmoji = (text: string): string => text.replace(EMOJI, "");

/**
 * One sign of an emoji: pictographs, halves of flags, skin tones, keycap frames, variation
 * selectors, and the tags that spell "gbeng" behind 🏴. (#, * and digits are emoji to Unicode;
 * here they are text.)
 */
export const EMOJI_SIGN =
  "[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}\\u20E3\\uFE0E\\uFE0F\\u{E0020}-\\u{E007F}]";

// "🧑‍🚀", "🇷🇺", "👍🏽": signs in a row, joined by zero-width joiners.
const EMOJI = new RegExp(`${EMOJI_SIGN}(?:\\u200D?${EMOJI_SIGN})*`, "gu");

// "7️⃣": the digit, a variation selector that may be missing, the frame.
const KEYCAP = /(?<sign>[0-9#*])\uFE0F?\u20E3/gu;
