import { dates, either, filter, phrase, type WishClause, without, words } from "./wishes.ts";

/** A query, and what it asks for in words that no parser has read. */
export interface QueryKind {
  readonly kind: string;
  readonly text: string;
  readonly clauses: readonly WishClause[];
}

const row = (kind: string, text: string, ...clauses: readonly WishClause[]): QueryKind => ({
  ...{ kind, text, clauses },
});

/** Queries of every kind that synthetic documents can answer. */
export const QUERY_KINDS: readonly QueryKind[] = [
  row("rare word", "wuclait", words("wuclait")),
  row("frequent word", "talks", words("talks")),
  row("most frequent word", "the", words("the")),
  row("inflected word", "ministers", words("ministers")),
  row("two words", "museum treaty", words("museum"), words("treaty")),
  row("rare and frequent word", "wuclait the", words("wuclait"), words("the")),
  row("three words", "council museum treaty", words("council museum treaty")),
  row("phrase", '"joint statement"', phrase("joint statement")),
  row("phrase of frequent words", '"of the"', phrase("of the")),
  row("phrase of three words", '"the joint statement"', phrase("the joint statement")),
  row("without a word", "museum -treaty", words("museum"), without(words("treaty"))),
  row("either word", "museum OR library", either(words("museum"), words("library"))),
  row("Russian", "переговоры", words("переговоры")),
  row("Russian, inflected", "переговорами", words("переговорами")),
  row("Russian phrase", '"министр культуры"', phrase("министр культуры")),
  row("Russian, rare", "фабрялыл", words("фабрялыл")),
  row("Arabic", "اجتماع", words("اجتماع")),
  row("Arabic with a prefix", "والاجتماع", words("والاجتماع")),
  row("Arabic phrase", '"محادثات جديدة"', phrase("محادثات جديدة")),
  row("Chinese word", "会议", words("会议")),
  row("Chinese phrase", "国际合作", words("国际合作")),
  row("one character", "会", words("会")),
  row("one filter", "museum country:RU", words("museum"), filter("country", "RU")),
  row(
    "two filters",
    "museum country:RU from:herald",
    ...[words("museum"), filter("country", "RU"), filter("from", "herald")],
  ),
  row(
    "three filters",
    "has:photo country:RU lang:ru",
    ...[filter("has", "photo"), filter("country", "RU"), filter("lang", "ru")],
  ),
  row(
    "word and source",
    'museum source:"Kenya Press Service"',
    ...[words("museum"), filter("source", "Kenya Press Service")],
  ),
  row("word and year", "museum date:2022", words("museum"), dates("2022")),
  row(
    "word and range",
    "museum date:2022-03..2023-04-15",
    ...[words("museum"), dates("2022-03", "2023-04-15")],
  ),
  row("tag alone", "#OurCommonRules", filter("tag", "OurCommonRules")),
  row("without a filter", "talks -country:RU", words("talks"), without(filter("country", "RU"))),
];
