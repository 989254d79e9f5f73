import type { FileHead } from "../source.ts";
import { dataForm, type ForeignForm } from "./form.ts";
import type { LiteralFindings } from "./literal-findings.ts";
import { readLiterals } from "./literal-reader.ts";
import { exportOf } from "./message-exports.ts";

/** JSON and its relatives, whoever wrote them, damaged or cut. */
export function recogniseJson({ text: lines, isCut }: FileHead): ForeignForm | undefined {
  const text = lines.trimStart();
  if (!beginning.test(text)) return undefined;
  const found = readLiterals(text);
  if (!isData(found, { text, isCut })) return undefined;
  const form = found.isPython ? "Python data" : found.documents > 1 ? "JSON Lines" : "JSON";
  const source = exportOf(found);
  return dataForm(source === undefined ? form : `${form}: ${source}`);
}

// "[", "{", "window.YTD.part0 = [", "Message("
const beginning = /^(?:[[{]|(?:(?:var|let|const)\s+)?[\w$][\w$.]{0,80}(?:\s{0,9}=\s{0,9}[[{]|\())/;

/**
 * Whether what was read is the whole of the text. A post may show JSON, whole or not, but then other
 * words follow, and a post ends long before LONGEST_SNIPPET. Damaged data has more keys than faults,
 * and goes on behind them to its end.
 */
function isData(found: LiteralFindings, { text, isCut }: FileHead): boolean {
  const { pairs, strings, errors } = found;
  if (emptyValue.test(text)) return true;
  const isFilled = pairs > 0 || (!found.isCall && strings >= (found.depth === 0 ? 1 : 2));
  if (!isFilled) return false;
  if (found.end < text.length) return found.end > LONGEST_SNIPPET && errors * 4 <= pairs;
  if (errors === 0) return true;
  const end = isCut ? (text.length * 3) / 4 : text.trimEnd().length;
  return errors <= 2 * pairs && found.lastGood >= end;
}

/** Telegram's posts have at most 4,096 characters; a dump may have nearly all of them twice. */
const LONGEST_SNIPPET = 16_384;

const emptyValue = /^(?:\[\s*\]|\{\s*\})\s*$/;
