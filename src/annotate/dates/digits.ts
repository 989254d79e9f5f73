/** Text with Arabic, Persian, Devanagari, Bengali and full-width digits as 0 to 9, as long as it was. */
export const foldDigits = (text: string): string =>
  OTHER_DIGIT.test(text) ? text.replace(OTHER_DIGITS, toWestern) : text;

/** Whether a text holds a digit, Western or one of those that {@link foldDigits} knows. */
export const hasDigit = (text: string): boolean => ANY_DIGIT.test(text);

// "١٦ يوليو ٢٠٢٤", "۱۶ ژوئیه", "１６"
const OTHER_DIGIT = /[٠-٩۰-۹०-९০-৯０-９]/;
const OTHER_DIGITS = new RegExp(OTHER_DIGIT, "g");
const ANY_DIGIT = /[0-9٠-٩۰-۹०-९০-৯０-９]/;

const ZEROS = ["０", "০", "०", "۰", "٠"].map((zero) => zero.charCodeAt(0));

const toWestern = (digit: string): string => {
  const unit = digit.charCodeAt(0);
  return String(unit - (ZEROS.find((zero) => zero <= unit) ?? unit));
};
