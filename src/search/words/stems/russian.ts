/** What stands before the first vowel is never cut; і, ї, є are Ukrainian. */
const HEAD = /^.*?[аеиоуыэюяіїє]/;

const GERUND = /(?:(?<=[ая])(?:вшись|вши|в)|(?:ив|ыв)(?:шись|ши)?)$/;
const REFLEXIVE = /(?:с[яь]|тися)$/;
const ADJECTIVE =
  /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею|ій|ої|ьої|ього|ьому|єю|ії)$/;
const PARTICIPLE = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/;
const VERB =
  /(?:(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)|ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю|ає|ує|ють|уєте|аєте|ить)$/;
const NOUN =
  /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я|ією|ові|еві|єві|ів|їв|єм|єю|і|ї|є|ът|ят)$/;
const DERIVED = /(?<=[аеиоуыэюя][^аеиоуыэюя]+[аеиоуыэюя].*[^аеиоуыэюя].*)ость?$/;

/**
 * The Russian stemmer of Snowball (snowballstem.org/algorithms/russian/stemmer.html) for a word in
 * lower case with ё as е. Endings with letters that Russian lacks are added for Ukrainian, and two
 * articles for Bulgarian: no Russian word has them, so Russian stems are Snowball's.
 */
export function stemRussian(word: string): string {
  const head = HEAD.exec(word)?.[0] ?? word;
  const rest = word.slice(head.length);
  return head + cutDerived(cutInflection(rest), head);
}

function cutInflection(rest: string): string {
  const gerund = rest.replace(GERUND, "");
  if (gerund !== rest) return gerund;
  const bare = rest.replace(REFLEXIVE, "");
  const adjective = bare.replace(ADJECTIVE, "");
  if (adjective !== bare) return adjective.replace(PARTICIPLE, "");
  const verb = bare.replace(VERB, "");
  return verb === bare ? bare.replace(NOUN, "") : verb;
}

function cutDerived(rest: string, head: string): string {
  const noun = rest.replace(/и$/, "");
  const whole = head + noun;
  const derived = whole.replace(DERIVED, "");
  const stem = derived.length < head.length ? noun : derived.slice(head.length);
  return stem
    .replace(/ейше?$/, "")
    .replace(/нн$/, "н")
    .replace(/ь$/, "");
}
