/** Whether a field names a column of a table of messages: `reply_to_msg_id`, `Channel Title`. */
export function isColumnName(field: string): boolean {
  const name = field.trim().replace(quotes, "");
  if (name.length > LONGEST_NAME) return false;
  const words = name.split(wordEnd).filter((word) => word !== "");
  return (
    words.length > 0 && words.length <= 5 && words.every((word) => WORDS.has(word.toLowerCase()))
  );
}

const LONGEST_NAME = 40;
const quotes = /^"|"$/g;
// "reply_to_msg_id", "Channel Title", "mediaType", "Unnamed: 0"
const wordEnd = /[\s_.:/()-]+|(?<=\p{Ll})(?=\p{Lu})/u;

/** English first; then what the columns of Russian, Ukrainian, German and Spanish tables are called. */
const WORDS: ReadonlySet<string> = new Set(
  `
  0 album and at author body bot by caption category channel chat comment comments content count
  created date datetime day day edit edited email entities fetched file filename first forward
  forwarded forwards from full fwd group grouped hashtag hashtags has height href html id image images
  in index is kind label lang language last length likes link links media mention mentions message
  messages mime modified msg name no num number of on original path peer photo pinned post posted
  published raw reaction reactions received replies reply sender sent service shares size source
  status tag tags text thumb time timestamp title to topic total tweet type unix unnamed updated url
  urls user username utc via video video view views voice width
  автор адрес время дата день заголовок имя канал название номер отправитель просмотры реакции
  сообщение ссылка текст тип хештеги
  автор канал назва перегляди повідомлення посилання час
  absender betreff datum inhalt kanal nachricht titel uhrzeit
  autor canal enlace fecha hora mensaje texto vistas
  `
    .trim()
    .split(/\s+/),
);
