/**
 * Cities where organisations of many states sit or talks are held: who meets there says nothing of
 * the country, so a title that names them does not tag a post with it. In small letters.
 */
export const MEETING_PLACES: ReadonlySet<string> = new Set(
  [
    "new york; geneva; vienna; the hague; brussels; strasbourg; davos; nueva york; ginebra; viena",
    "la haya; bruselas; estrasburgo; genève; vienne; la haye; bruxelles; genf; wien; den haag; brüssel",
    "нью-йорк; нью-йорка; нью-йорке; нью-йорку; нью-йорком; женева; женеве; женевы; женеву; женевой",
    "вена; вене; вены; вену; веной; гаага; гааге; гааги; гаагу; гаагой; брюссель; брюсселе; брюсселя",
    "страсбург; страсбурге; страсбурга; давос; давосе; давоса; женеві; женеву; відень; відні; гаазі",
    "брюсселі; страсбурзі; давосі; نيويورك; جنيف; فيينا; لاهاي; بروكسل; 纽约; 日内瓦; 维也纳; 海牙",
  ].flatMap((line) => line.split("; ")),
);
