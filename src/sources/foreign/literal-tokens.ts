/** Tokens of JSON and its variants, as sticky patterns. */
export const TOKENS = {
  // and comments, which JSON has not: "// the kind of chat"
  blanks: /(?:\s|\/\/[^\r\n]*)+/y,
  // "window.YTD.tweet.part0 = [", "var messages = {"
  assignment: /(?:(?:var|let|const)\s+)?[\w$][\w$.]*\s*=\s*(?=[[{])/y,
  // "Message(", "datetime.datetime("
  call: /[A-Za-z_$][\w$.]{0,80}\(/y,
  // "'id': "; the colon may be cut off
  quotedKey: /(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\\\r\n]|\\[^\r\n])*')\s*(?::|$)/y,
  // "id: ", "7: "
  plainKey: /(?:[A-Za-z_$][\w$-]*|-?\d+)\s*:/y,
  // "id="
  argument: /[A-Za-z_]\w*\s*=(?!=)/y,
  // "b'...'", too; an escape may be one that JSON does not know, "\x0C"
  quoted: /[bru]?(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\\\r\n]|\\[^\r\n])*')/y,
  // a string that the end of the text cuts
  unfinished: /[bru]?(?:"(?:[^"\\\r\n]|\\[^\r\n])*|'(?:[^'\\\r\n]|\\[^\r\n])*)\\?$/y,
  pythonWord: /(?:None|True|False)(?![\w.])/y,
  plainValue:
    /(?:true|false|null|undefined|nan|NaN|-?inf|-?Infinity|[+-]?\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)(?![\w.])/y,
  // "datetime.timezone.utc"
  name: /[A-Za-z_][\w.]*(?=\s*[,)\]}])/y,
  // "<MessageMediaType.PHOTO: 'photo'>"
  enumValue: /<[^<>\r\n]{1,200}>/y,
  // "video_files/sticker (2).webm," (Telegram Desktop 4.0.4 to 4.1.0)
  bareValue: /[^\s"'{}[\]<>,][^\r\n"{}[\]]{0,300}?(?=,?[ \t]*[\r\n])/y,
  separator: /[,;]/y,
  // behind the last bracket, where one is missing or too many: "]", "\"id\":"
  structure: /[}\])]|"[\w-]{1,40}"\s*:/y,
  untilStructure: /[^,}\])\r\n]+/y,
} as const;

/** The bracket that a closing one closes. */
export const OPENING: Readonly<Record<string, string>> = { "}": "{", "]": "[", ")": "(" };

/** Blanks, the colon or equals sign after a key, and the quotes around it. */
export const keyMarks = /\s*[:=]$|^["']|["'](?=\s*:?$)/g;

/** What a sticky pattern matches at an offset; undefined where it does not. */
export const matchAt = (token: RegExp, text: string, at: number): string | undefined => {
  token.lastIndex = at;
  return token.exec(text)?.[0];
};
