/**
 * The name in a header line `Forwarded from NAME` or `[Forwarded from NAME]`, the latter in the
 * languages of Telegram's apps, or in `{{FWD: NAME, 16.07.2024 18:45:10}}` of a browser extension;
 * undefined for any other line, and for a name longer than Telegram allows (128 characters). The
 * bot by way of which a message came is no part of the name.
 */
export function forwardedFrom(line: string): string | undefined {
  const header = line.trim();
  if (header.length > LONGEST_HEADER) return undefined;
  const { bracketed, plain, korean, braced } = headerLine.exec(header)?.groups ?? {};
  const name = (bracketed?.replace(viaBot, "") ?? plain ?? korean ?? braced)?.trim();
  return name === "" ? undefined : name;
}

/** Whether a line only says which message is replied to: `[In reply to NAME]`. */
export function isReplyLine(line: string): boolean {
  const header = line.trim();
  return header.length <= LONGEST_HEADER && replyLine.test(header);
}

const LONGEST_HEADER = "[Forwarded from  via @]".length + 2 * 128 + 32;

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
  "En respuesta a|Respondiendo a",
  "Em resposta a",
  "In risposta a",
  "In antwoord op|Antwoord op",
  "W odpowiedzi",
  "다음 유저에게 답장",
  "ردًا على|رداً على",
  "回复|回覆",
].join("|");

/**
 * `Forwarded from Russian MFA 🇷🇺`, `[Forwarded from Russian MFA 🇷🇺]`, `[외교부로 부터 전달 받음]`,
 * `[@gif을 외교부로 부터 전달 받음]`, `{{FWD: Russian MFA, 16.07.2024 18:45:10}}`
 */
const headerLine = new RegExp(
  `^(?:\\[(?:${forwardedWords}):? ?(?<bracketed>.*\\S.*)\\]` +
    "|Forwarded from (?<plain>.*\\S)" +
    "|\\[(?:@\\w+[을를] )?(?<korean>\\S.*?)(?:님으|으)?로 ?부터 전달 ?받음\\]" +
    "|\\{\\{FWD: (?<braced>.*\\S), \\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d:\\d\\d\\}\\})$",
  "su",
);

/** `[Forwarded from Some News via @gif]`, in brackets without these. */
const viaBot = /\s(?:via|vía|através de|tramite|przez|через|праз|عبر|通过|透過) @\w{3,32}$/u;

/** `[In reply to Some Reader]`, `[다음 유저에게 답장 : 독자]` */
const replyLine = new RegExp(`^\\[(?:${replyWords})(?: ?:? .*)?\\]$`, "su");
