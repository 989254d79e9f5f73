const CONSONANTS = "[^aeiou][^aeiouy]*";
const VOWELS = "[aeiouy][aeiou]*";

/** The measure m of Porter's paper: how often consonants follow vowels. */
const MEASURE_OVER_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_IS_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MEASURE_OVER_1 = new RegExp(
  `^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`,
);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?[aeiouy]`);
const SHORT_END = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`);

const STEP_2: Readonly<Record<string, string>> = {
  ...{ ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", bli: "ble" },
  ...{
    alli: "al",
    entli: "ent",
    eli: "e",
    ousli: "ous",
    ization: "ize",
    ation: "ate",
    ator: "ate",
  },
  ...{ alism: "al", iveness: "ive", fulness: "ful", ousness: "ous", aliti: "al", iviti: "ive" },
  ...{ biliti: "ble", logi: "log" },
};
const STEP_3: Readonly<Record<string, string>> = {
  ...{ icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" },
};
const endings = (table: Readonly<Record<string, string>>): RegExp =>
  new RegExp(`^(.+?)(${Object.keys(table).join("|")})$`);
const STEP_2_END = endings(STEP_2);
const STEP_3_END = endings(STEP_3);
const STEP_4_END =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

/**
 * Porter's stemmer (An algorithm for suffix stripping, Program 14, 1980, with its later additions
 * `bli` and `logi`) for a word of a to z in lower case.
 */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word;
  // A first y is a consonant; written as another one, it is treated so.
  const guarded = word.startsWith("y") ? `Y${word.slice(1)}` : word;
  let stem = guarded.replace(/(?<=ss|i)es$|(?<=[^s])s$/, "");
  stem = cutPast(stem);
  stem = stem.replace(/^(.+)y$/, (all, rest) => (HAS_VOWEL.test(rest) ? `${rest}i` : all));
  for (const [end, table] of [
    [STEP_2_END, STEP_2],
    [STEP_3_END, STEP_3],
  ] as const) {
    stem = stem.replace(end, (all, rest: string, ending: string) =>
      MEASURE_OVER_0.test(rest) ? rest + (table[ending] ?? "") : all,
    );
  }
  stem = stem.replace(STEP_4_END, (all, rest: string) => (MEASURE_OVER_1.test(rest) ? rest : all));
  stem = stem.replace(/^(.+)e$/, (all, rest: string) =>
    MEASURE_OVER_1.test(rest) || (MEASURE_IS_1.test(rest) && !SHORT_END.test(rest)) ? rest : all,
  );
  if (stem.endsWith("ll") && MEASURE_OVER_1.test(stem)) stem = stem.slice(0, -1);
  return stem.toLowerCase();
}

/** `agreed` to `agree`, `hopping` to `hop`, `filing` to `file`. */
function cutPast(word: string): string {
  if (word.endsWith("eed"))
    return MEASURE_OVER_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const cut = word.replace(/(?<=.)(?:ed|ing)$/, "");
  if (cut === word || !HAS_VOWEL.test(cut)) return word;
  if (/(?:at|bl|iz)$/.test(cut) || SHORT_END.test(cut)) return `${cut}e`;
  return cut.replace(/([^aeiouylsz])\1$/, "$1");
}
