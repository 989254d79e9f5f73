/**
 * The lines that Telegram Desktop put in place of media into copied text, from version 1.2.12 to
 * 4.14.13 (polls, contacts and places also later): `[ Photo ]`, `[ File : timetable.pdf ]`. The blanks
 * inside the brackets are part of the form; the words are those of the interface. Only known words
 * count: `[ Breaking ]` is a headline. What is listed here beyond the words of the app is harmless,
 * since nobody writes such a line for another reason.
 */

/** What such a line stands for: `media` may have a caption; a `card` is a contact or a place. */
interface Placeholder {
  readonly kind: "media" | "card" | "poll";
  /** The question of a poll. */
  readonly question?: string;
  /** The word of the interface. */
  readonly word: string;
}

/** Whether a line stands for media, which a caption may follow. */
export const isMediaLine = (line: string): boolean => readPlaceholder(line)?.kind === "media";

/** Whether a line stands for something and says nothing itself: any but a poll with its question. */
export function isWordless(line: string): boolean {
  const found = readPlaceholder(line);
  return found !== undefined && found.kind !== "poll";
}

/** Whether a line is what {@link spokenText} calls a contact or a place. */
export const isCardWord = (line: string): boolean => cards.has(line.normalize("NFC").toLowerCase());

/** A text without the media lines at its start; whole where nothing else follows. */
export function withoutMediaLines(text: string): string {
  let start = 0;
  while (text.startsWith(OPEN, start)) {
    const end = text.indexOf("\n", start);
    if (end === -1 || !isMediaLine(text.slice(start, end))) break;
    start = end + 1;
  }
  return start > 0 && text.slice(start).trim() !== "" ? text.slice(start) : text;
}

/**
 * A text for reading, line for line: a media line at its start is blank, a poll says its question,
 * a card what it is. A text that is nothing else stays as it is.
 */
export function spokenText(text: string): string {
  if (!text.startsWith(OPEN)) return text;
  const end = text.indexOf("\n");
  const found = readPlaceholder(end === -1 ? text : text.slice(0, end));
  if (!found) return text;
  const rest = end === -1 ? "" : text.slice(end);
  if (found.question !== undefined) return `${found.question}${rest}`;
  if (rest.trim() === "") return text;
  return found.kind === "card" ? `${found.word}${rest}` : `\n${spokenText(rest.slice(1))}`;
}

const OPEN = "[ ";
const CLOSE = " ]";
const LONGEST = 1024;

function readPlaceholder(given: string): Placeholder | undefined {
  if (given.length > LONGEST) return undefined;
  const line = given.trim();
  if (!line.startsWith(OPEN) || !line.endsWith(CLOSE)) return undefined;
  const inner = line.slice(OPEN.length, -CLOSE.length);
  const { word = "", detail } = named.exec(inner)?.groups ?? { word: inner };
  const key = word.normalize("NFC").toLowerCase();
  if (detail !== undefined) {
    if (polls.has(key)) return { kind: "poll", question: detail, word };
    return files.has(key) ? { kind: "media", word } : undefined;
  }
  if (media.has(key) || files.has(key)) return { kind: "media", word };
  if (cards.has(key)) return { kind: "card", word };
  const sticker = key.replace(emoji, "");
  return sticker !== key && stickers.has(sticker) ? { kind: "media", word } : undefined;
}

/** `File : timetable.pdf`, in brackets */
const named = /^(?<word>[^:]{1,40}) : (?<detail>.*\S.*)$/su;

/** `👍 Sticker`, `Sticker 👍` */
const emoji = /^[^\p{L}\p{N}\s]{1,32} | [^\p{L}\p{N}\s]{1,32}$/u;

/** Each row is a language: en, de, es, it, nl, pt, ko, ru, uk, be, fr, tr, pl, ca, ar, fa. */
const words = (...rows: readonly string[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) => row.split(", ")).map((word) => word.normalize("NFC").toLowerCase()),
  );

const media = words(
  "Photo, Video, Album, GIF, Sticker, Voice message, Video message, Story",
  "Bild, Foto, Video, Album, Sprachnachricht, Videonachricht",
  "Foto, Vídeo, Álbum, Mensaje de voz, Nota de voz, Videomensaje, Mensaje de vídeo",
  "Foto, Video, Album, Messaggio vocale, Videomessaggio",
  "Foto, Video, Album, Spraakbericht, Videobericht",
  "Foto, Vídeo, Álbum, Mensagem de voz, Mensagem de vídeo, Vídeo mensagem, Figurinha",
  "사진, 동영상, 비디오, 앨범, 음성 메시지, 영상 메시지, 비디오 메시지, 스티커",
  "Фото, Фотография, Видео, Видеозапись, Альбом, Стикер, Голосовое сообщение, Видеосообщение",
  "Фото, Світлина, Відео, Альбом, Стікер, Наліпка, Голосове повідомлення, Відеоповідомлення",
  "Фота, Фотаздымак, Відэа, Альбом, Стыкер, Налепка, Галасавое паведамленне, Відэапаведамленне",
  "Photo, Vidéo, Album, Message vocal, Message vidéo, Autocollant",
  "Fotoğraf, Video, Albüm, Çıkartma, Sesli mesaj, Görüntülü mesaj, Video mesaj",
  "Zdjęcie, Film, Wideo, Album, Naklejka, Wiadomość głosowa, Wiadomość wideo",
  "Foto, Fotografia, Vídeo, Àlbum, Adhesiu, Missatge de veu, Missatge de vídeo, Videomissatge",
  "صورة, فيديو, مقطع مرئي, ألبوم, ملصق, رسالة صوتية, رسالة مرئية",
  "عکس, ویدیو, فیلم, آلبوم, استیکر, پیام صوتی, پیام ویدیویی",
);

const stickers = words(
  "Sticker, Figurinha, 스티커, Стикер, Стікер, Наліпка, Стыкер, Налепка, Autocollant",
  "Çıkartma, Naklejka, Adhesiu, ملصق, استیکر",
);

/** These may be followed by a name. */
const files = words(
  "File, Audio file, Document",
  "Datei, Audiodatei",
  "Archivo, Archivo de audio",
  "File, File audio",
  "Bestand, Audiobestand",
  "Arquivo, Arquivo de áudio, Ficheiro",
  "파일, 음성 파일, 오디오 파일",
  "Файл, Аудиофайл",
  "Файл, Аудіофайл",
  "Файл, Аўдыяфайл",
  "Fichier, Fichier audio",
  "Dosya, Ses dosyası",
  "Plik, Plik audio",
  "Fitxer, Fitxer d'àudio, Fitxer d’àudio, Arxiu",
  "ملف, ملف صوتي",
  "فایل, فایل صوتی",
);

const cards = words(
  "Contact, Location",
  "Kontakt, Standort",
  "Contacto, Ubicación",
  "Contatto, Posizione",
  "Contact, Locatie",
  "Contato, Contacto, Localização",
  "연락처, 위치",
  "Контакт, Местоположение, Геопозиция, Место",
  "Контакт, Місцезнаходження, Місце, Розташування, Геопозиція",
  "Кантакт, Месцазнаходжанне, Месца",
  "Contact, Position, Lieu, Localisation",
  "Kişi, Konum",
  "Kontakt, Lokalizacja",
  "Contacte, Ubicació",
  "جهة اتصال, الموقع, موقع",
  "مخاطب, مکان, موقعیت مکانی",
);

/** These hold a question. */
const polls = words(
  "Poll, Quiz",
  "Umfrage",
  "Encuesta",
  "Sondaggio",
  "Peiling, Poll, Enquête",
  "Enquete, Sondagem",
  "투표, 설문",
  "Опрос",
  "Опитування",
  "Апытанне",
  "Sondage",
  "Anket",
  "Ankieta",
  "Enquesta",
  "استفتاء, تصويت",
  "نظرسنجی",
);
