/** Whether a line is nothing but hashtags, mentions, links and emoji: `🏷 #news #city`. */
export const isLabels = (line: string): boolean => labels.test(line.slice(0, LONGEST));

/** Whether a line is nothing but a named link: `👉 [Read on](https://a.example/b)`. */
export const isLink = (line: string): boolean => line.length <= LONGEST_LINK && link.test(line);

/** Whether a line begins with a named link, as an item of a list of links does. */
export const beginsWithLink = (line: string): boolean =>
  linkStart.test(line.slice(0, LONGEST_LINK));

/** Whether a line is short and begins with a label and a colon: `Source: The Herald`. */
export const isField = (line: string): boolean => field.test(line);

/** Whether a line ends in a link. */
export const endsInLink = (line: string): boolean => linkEnd.test(line.slice(-LONGEST));

/** Whether a line ends in a mention, such as the name of its channel. */
export const endsInMention = (line: string): boolean => mentionEnd.test(line.slice(-LONGEST));

/** Whether a line ends in a letter or digit, quotes and marks of bold type aside. */
export const isUnstopped = (line: string): boolean =>
  letterEnd.test(bareEnd(line)) && !isLabels(line) && !isLink(line);

/** Whether the first word of a line has a small letter. */
export const beginsSmall = (line: string): boolean =>
  smallStart.test(line.slice(0, LONGEST).replace(ornaments, ""));

/** Whether a line begins with an emoji, perhaps in bold type. */
export const beginsWithEmoji = (line: string): boolean => emojiStart.test(line) && !isLabels(line);

/** The sign that opens a line, such as `—` or an emoji; none where it is bold type or a quotation. */
export const openingSign = (line: string): string =>
  (sign.exec(line)?.[0] ?? "").replace("\ufe0f", "");

/** The end of a line without closing quotes, brackets and marks of bold type. */
export const bareEnd = (line: string): string =>
  line.slice(-LONGEST).replace(closers, "") || line.trim();

/** Of a longer line only the start or the end is looked at. */
const LONGEST = 400;

/** A named link and the emoji before it are shorter; millions of them would overflow the stack. */
const LONGEST_LINK = 10_000;

const labels =
  /^(?:[#@][\p{L}\p{N}_]+(?![\p{L}\p{N}_])|(?:https?:|t\.me\/)\S+(?=\s|$)|\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d|[\s|•·,.:;*_/—–-])+$/u;
const link =
  /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\s|•·,*_])*\[[^\]]*\]\([^)]*\)[\s.*_!]*$/u;
const linkStart = /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\s|•·,*_])*\[[^\]]*\]\([^)]*\)/u;
/** `Source: The Herald`, `🔗 Photo credit: AP`, `＃：#news`; not what is written as a sentence. */
const field =
  /^(?:[^\p{L}\p{N}\s]{1,3}|(?:[^\p{L}\p{N}\s]{1,3}\s*)?[\p{L}\p{M}]{1,20}(?: [\p{L}\p{M}]{1,20})?) ?[*_]*[:：][*_]*\s*\S.{0,80}$/u;
const linkEnd = /(?:https?:\S+|t\.me\/\S*|\]\([^)]*\)[.!]?)$/;
const mentionEnd = /(?:^|\s)@\w+$/;
const letterEnd = /[\p{L}\p{N}]$/u;
const smallStart = /^\p{Ll}/u;
const ornaments =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u200d|\u20e3|[\s*_`])+/u;
const emojiStart = /^[*_`\s]*(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;
const sign =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})\ufe0f?|[^\p{L}\p{N}\s*_`«"])/u;
const closers = /(?:[*_`»”"'’)\]}）」】\s]|\ufe0f)+$/u;
