/**
 * Whether a text begins with a word that refers to what was said before: a pronoun or a connective
 * of Russian, Ukrainian, English or Chinese. In nine collections such a word opens a
 * paragraph within a post three to a hundred times as often as a post.
 */
export function beginsWithReference(text: string): boolean {
  const start = text.slice(0, LONGEST_START).replace(signs, "");
  const [word = ""] = firstWord.exec(start) ?? [];
  return words.has(word.toLowerCase()) || chinese.test(start);
}

const LONGEST_START = 60;
const signs = /^[^\p{L}\p{N}]+/u;
const firstWord = /^\p{L}+/u;

const russian = `он она они оно его её ее их ему ей им сам сама сами этот эта это эти этого этой этом
  этим этими этому такой такая такое такие так таким тогда там туда тут здесь также тоже кроме помимо
  ранее раньше позже позднее затем потом после теперь пока однако но а и или либо зато причём причем
  притом при поэтому именно хотя поскольку чтобы например впрочем напомним отметим добавим среди всего
  причина`;
const ukrainian = `він вона вони воно його її їх йому їй сам сама самі цей ця це ці цього цієї цьому цим
  такий така таке такі так таким тоді там туди тут також теж крім окрім раніше пізніше згодом далі потім
  після тепер однак проте але та й або зате тому отже саме хоча оскільки щоб наприклад втім нагадаємо
  зазначимо серед всього загалом`;
const english = `he she they it his her their its this that these those such also but and or however
  meanwhile earlier later then there according additionally moreover furthermore still yet though
  although while when after`;

const words = new Set([russian, ukrainian, english].flatMap((list) => list.split(/\s+/)));

const chinese =
  /^(?:此外|另外|同时|目前|该|这|其|他|她|它|但|不过|因此|所以|据悉|随后|之后|然而|而|并|也)/;
