/**
 * The name in a header line `Forwarded from NAME` or `[Forwarded from NAME]`, the latter in the
 * languages of Telegram's apps; undefined for any other line, and for a name longer than Telegram
 * allows (128 characters).
 */
export function forwardedFrom(line: string): string | undefined {
  const header = line.trim();
  if (header.length > LONGEST_HEADER) return undefined;
  const { bracketed, plain } = headerLine.exec(header)?.groups ?? {};
  return (bracketed ?? plain)?.trim();
}

/** Whether a line only says which message is replied to: `[In reply to NAME]`. */
export function isReplyLine(line: string): boolean {
  const header = line.trim();
  return header.length <= LONGEST_HEADER && replyLine.test(header);
}

const LONGEST_HEADER = "[Forwarded from ]".length + 2 * 128;

const forwardedWords = [
  "Forwarded from",
  "Переслано (?:от|из|від|з)",
  "Пераслана (?:ад|з)",
  "Weitergeleitet (?:von|aus)",
  "Transféré (?:de|depuis)",
  "Reenviado de(?:sde)?",
  "Encaminhad[ao] de",
  "Inoltrato da",
  "Doorgestuurd van",
  "Przekazano (?:od|z)",
  "معاد توجيهها من",
  "تم التوجيه من",
  "转发自",
  "轉傳自",
].join("|");

const replyWords = [
  "In reply to",
  "Replying to",
  "(?:В|в) ответ(?: на| для)?",
  "У відповідь",
  "Als Antwort auf|Antwort (?:an|auf)",
  "En réponse à",
  "En respuesta a",
  "Em resposta a",
  "In risposta a",
  "In antwoord op",
  "W odpowiedzi",
  "ردًا على|رداً على",
  "回复|回覆",
].join("|");

/** `Forwarded from Russian MFA 🇷🇺` or `[Forwarded from Russian MFA 🇷🇺]` */
const headerLine = new RegExp(
  `^(?:\\[(?:${forwardedWords}):? ?(?<bracketed>.*\\S.*)\\]|Forwarded from (?<plain>.*\\S))$`,
  "su",
);

/** `[In reply to Some Reader]` */
const replyLine = new RegExp(`^\\[(?:${replyWords})(?::? .*)?\\]$`, "su");
