import { createRandom, pick, type Random } from "../random.ts";
import { botList } from "./bot-list.ts";
import { channelPage } from "./channel-page.ts";
import { desktopAccount, desktopChat } from "./desktop-chat.ts";
import { desktopPage } from "./desktop-page.ts";
import { messageTable, writeTable } from "./message-table.ts";
import { encode, mutateBytes, truncate } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";
import { mutateParts, mutateRows, mutateTags } from "./mutate-parts.ts";
import { HTML_PIECES, JSON_PIECES, mutateText, TABLE_PIECES } from "./mutate-text.ts";
import { withRaw } from "./odd-values.ts";
import { framedList, plainList, tdlExport } from "./plain-lists.ts";
import { telethonList } from "./telethon-list.ts";
import { between, chance } from "./values.ts";

/** An export, or what became of one. */
export interface Mutant {
  readonly bytes: Uint8Array;
  /** Whether what names persons in it still stands where no reader looks. */
  readonly keepsSecrets: boolean;
}

/** The exports that mutants are made of, by the shape that reads them. */
export const EXPORTS = {
  "desktop-json": { chat: jsonMaker(desktopChat), account: jsonMaker(desktopAccount) },
  "message-list": {
    telethon: jsonMaker(telethonList),
    bots: jsonMaker(botList),
    tdl: jsonMaker(tdlExport),
    plain: jsonMaker(plainList),
    framed: jsonMaker(framedList),
  },
  "desktop-html": { page: pageMaker(desktopPage) },
  "telegram-page": { page: pageMaker(channelPage) },
  table: { table: tableMaker },
} as const satisfies Record<string, Record<string, MutantMaker>>;

/** An export with as many changes of its structure and of its text. */
type MutantMaker = (random: Random, changes: Changes) => Draft;

interface Changes {
  readonly ofStructure: number;
  readonly ofText: number;
}

interface Draft {
  readonly text: string;
  readonly keepsSecrets: boolean;
}

/** A whole export as its program writes it. */
export function makeExport(make: MutantMaker, seed: number): Mutant {
  const { text } = make(createRandom(seed, 0), { ofStructure: 0, ofText: 0 });
  return { bytes: Buffer.from(text), keepsSecrets: true };
}

/** An export with one to four changes: of its structure, its text, its bytes, or cut off. */
export function makeMutant(make: MutantMaker, seed: number): Mutant {
  const random = createRandom(seed, 0);
  const ofStructure = pick(random, [0, 1, 1, 2, 3]);
  const ofText = pick(random, ofStructure === 0 ? [0, 1, 1, 2] : [0, 0, 0, 1]);
  const { text, keepsSecrets } = make(random, { ofStructure, ofText });
  const whole = chance(random, 0.8) ? Buffer.from(text) : encode(random, text);
  const isCut = chance(random, ofStructure + ofText === 0 ? 0.8 : 0.1);
  const bytes = isCut ? truncate(random, whole) : whole;
  return chance(random, 0.1)
    ? { bytes: mutateBytes(random, bytes), keepsSecrets: false }
    : { bytes, keepsSecrets };
}

function jsonMaker(make: (random: Random) => object): MutantMaker {
  return (random, { ofStructure, ofText }) => {
    let value: unknown = make(random);
    let keepsSecrets = ofText === 0;
    for (let count = 0; count < ofStructure; count++) {
      const changed = mutateJson(random, value);
      value = changed.value;
      keepsSecrets &&= changed.keepsSecrets;
    }
    return {
      text: mutateTexts(random, withRaw(writeJson(random, value)), ofText, JSON_PIECES),
      keepsSecrets,
    };
  };
}

/** With or without line ends and with signs escaped or not; lists also one message a line. */
function writeJson(random: Random, value: unknown): string {
  const indent = deep.test(JSON.stringify(value) ?? "") ? 0 : pick(random, [0, 1, 2]);
  const isLines = Array.isArray(value) && chance(random, 0.3);
  const json = isLines
    ? value.map((each) => JSON.stringify(each)).join("\n")
    : (JSON.stringify(value, null, indent) ?? "");
  const escaped = (sign: string): string =>
    `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return chance(random, 0.2) ? json.replace(notAscii, escaped) : json;
}

// Blanks before each line of what is nested deep would be most of it.
const deep = /(?:\[|\{"\w+":){60}/;
const notAscii = /[\u0080-\uffff]/g;

function pageMaker(make: (random: Random) => readonly string[]): MutantMaker {
  return (random, { ofStructure, ofText }) => {
    let parts = make(random);
    let ofTags = 0;
    for (let count = 0; count < ofStructure; count++) {
      if (chance(random, 0.3)) parts = mutateParts(random, parts);
      else ofTags += 1;
    }
    let html = parts.join("");
    for (let count = 0; count < ofTags; count++) html = mutateTags(random, html);
    const keepsSecrets = ofTags + ofText === 0;
    return { text: mutateTexts(random, html, ofText, HTML_PIECES), keepsSecrets };
  };
}

function tableMaker(random: Random, { ofStructure, ofText }: Changes): Draft {
  let rows = messageTable(random);
  for (let count = 0; count < ofStructure; count++) rows = mutateRows(random, rows);
  const text = mutateTexts(random, writeTable(random, rows), ofText, TABLE_PIECES);
  // A name that goes moves all columns behind it.
  return { text, keepsSecrets: ofStructure + ofText === 0 };
}

const mutateTexts = (
  random: Random,
  text: string,
  count: number,
  pieces: readonly string[],
): string => {
  let found = text;
  for (let done = 0; done < count; done++) found = mutateText(random, found, pieces);
  return found;
};

/** Sizes of pieces in which a file comes, the same for the same seed. */
export function pieceSizes(seed: number, size: number): () => number {
  const random = createRandom(seed, 1);
  const least = Math.ceil(size / MOST_PIECES);
  const most = least + pick(random, [0, 1, 5, 64, 4096]);
  return () => between(random, Math.max(least, 1), Math.max(most, 1));
}

const MOST_PIECES = 500;
