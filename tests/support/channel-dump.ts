import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";

/** The numbers of messages in the channel `harbour` that show one thing each. */
export const HARBOUR = {
  ...{ photo: 10, two: 20, three: 30, seven: 40, ten: 50, video: 70, voice: 71, document: 72 },
  ...{ sticker: 73, poll: 74, quote: 75, spoiler: 76, code: 77, reply: 78, forward: 79 },
  ...{ edited: 80, missing: 81, rightToLeft: 82, place: 83, linked: 84, mixed: 85, plain: 86 },
  ...{ spoilerPhoto: 87, round: 88, audio: 89, animation: 90, disguised: 91 },
} as const;

/** The message of the channel `quay` that a message of `harbour` was forwarded from. */
export const QUAY_ORIGIN = 5;

const TIME = Date.UTC(2024, 6, 16, 9);

interface Message {
  readonly id: number;
  readonly [key: string]: unknown;
}

/** A message of Telegram Desktop's JSON, a minute later for each number. */
const message = (id: number, content: object, seconds = id * 60): Message => {
  const at = TIME + seconds * 1000;
  return {
    ...{ id, type: "message", date: new Date(at).toISOString().slice(0, 19) },
    ...{ date_unixtime: String(at / 1000), from: "Harbour", from_id: "channel1600000123" },
    ...content,
  };
};

const plain = (text: string) => ({ text, text_entities: [{ type: "plain", text }] });

const parts = (...entities: readonly { readonly type: string; readonly text: string }[]) => ({
  text: entities.map((entity) => (entity.type === "plain" ? entity.text : entity)),
  text_entities: entities,
});

const photoName = (name: string): string => `photos/${name}.jpg`;

const photo = (name: string, [width, height]: readonly [number, number]) => ({
  ...{ photo: photoName(name), photo_file_size: 1000, width, height },
});

const SIZES: readonly (readonly [number, number])[] = [
  [1280, 853],
  [853, 1280],
  [1000, 1000],
  [1280, 720],
  [600, 1280],
];

const sizeOf = (at: number): readonly [number, number] => SIZES[at % SIZES.length] ?? [1000, 1000];

const albumOf = (first: number, count: number, caption: string): readonly Message[] =>
  Array.from({ length: count }, (_, at) =>
    message(
      first + at,
      { ...photo(`album-${first}-${at}`, sizeOf(at)), ...plain(at === 0 ? caption : "") },
      first * 60,
    ),
  );

const ABSENT = "(File not included. Change data exporting settings to download.)";

const harbour = (isLater: boolean): readonly Message[] => [
  message(HARBOUR.photo, { ...photo("pier", [1280, 853]), ...plain("The pier at nine #Quay") }),
  ...albumOf(HARBOUR.two, 2, "Two boats"),
  ...albumOf(HARBOUR.three, 3, "Three boats"),
  ...albumOf(HARBOUR.seven, 7, "Seven boats"),
  ...albumOf(HARBOUR.ten, 10, "Ten boats"),
  message(HARBOUR.video, {
    ...{
      file: "video_files/tide.mp4",
      file_name: "tide.mp4",
      thumbnail: "video_files/tide.mp4_thumb.jpg",
    },
    ...{
      media_type: "video_file",
      mime_type: "video/mp4",
      duration_seconds: 44,
      width: 1280,
      height: 720,
    },
    ...plain("The tide comes in"),
  }),
  message(HARBOUR.voice, {
    ...{ file: "voice_messages/note.ogg", media_type: "voice_message", mime_type: "audio/ogg" },
    ...{ duration_seconds: 12, ...plain("") },
  }),
  message(HARBOUR.document, {
    ...{ file: "files/report (final).pdf", file_name: "report (final).pdf" },
    ...{ mime_type: "application/pdf", ...plain("The report of the harbour office") },
  }),
  message(HARBOUR.sticker, {
    ...{
      file: "stickers/wave.webp",
      media_type: "sticker",
      sticker_emoji: "👋",
      width: 512,
      height: 512,
    },
    ...plain(""),
  }),
  message(HARBOUR.poll, {
    poll: {
      ...{ question: "Which pier shall be painted first?", closed: false, total_voters: 17 },
      answers: [
        { text: "The old one, which has waited longest", voters: 12, chosen: false },
        { text: "رصيف الميناء", voters: 5, chosen: false },
        { text: "None", voters: 0, chosen: false },
      ],
    },
    ...plain(""),
  }),
  message(
    HARBOUR.quote,
    parts(
      { type: "plain", text: "The captain said:\n" },
      { type: "blockquote", text: "No boat leaves before nine.\nNone at all." },
      { type: "plain", text: "\nand went aboard." },
    ),
  ),
  message(
    HARBOUR.spoiler,
    parts(
      { type: "plain", text: "The winner of the regatta is " },
      { type: "spoiler", text: "the old ferry" },
      { type: "plain", text: ", by a length." },
    ),
  ),
  message(
    HARBOUR.code,
    parts(
      { type: "plain", text: "The signal is " },
      { type: "code", text: "K--.-" },
      { type: "plain", text: ":\n" },
      { ...{ type: "pre", text: 'const tide = "high";\n\nsail(tide);' }, ...{ language: "ts" } },
      { type: "plain", text: "\nand is sent " },
      { type: "bold", text: "twice" },
      { type: "plain", text: "." },
    ),
  ),
  message(HARBOUR.reply, {
    reply_to_message_id: HARBOUR.photo,
    ...plain("And here is what it looked like at ten."),
  }),
  message(HARBOUR.forward, {
    ...{ forwarded_from: "Quay", ...plain("The quay is closed for repairs until Friday.") },
  }),
  message(HARBOUR.edited, {
    ...plain(
      isLater
        ? "The ferry leaves at ten from pier four"
        : "The ferry leaves at nine from pier four",
    ),
    ...(isLater && {
      edited: "2024-07-16T13:00:00",
      edited_unixtime: String(TIME / 1000 + 14_400),
    }),
  }),
  message(HARBOUR.missing, {
    photo: ABSENT,
    width: 1280,
    height: 853,
    ...plain("A photo that is not here"),
  }),
  message(
    HARBOUR.rightToLeft,
    plain("بيان حول أعمال الميناء 🇪🇬\nتبدأ أعمال الميناء يوم الجمعة.\n#Quay"),
  ),
  message(HARBOUR.place, {
    ...{ place_name: "Old pier", address: "Quay 1", ...plain("") },
    location_information: { latitude: 34.9, longitude: 33.6 },
  }),
  message(
    HARBOUR.linked,
    parts(
      { type: "plain", text: "As written before: " },
      { type: "link", text: `https://t.me/harbour/${HARBOUR.photo}` },
      { type: "plain", text: " and " },
      {
        ...{ type: "text_link", text: "elsewhere" },
        ...{ href: "https://harbour.example/news?a=1" },
      },
      { type: "plain", text: ". See @quay, too." },
    ),
  ),
  message(HARBOUR.mixed, {
    ...plain(
      "Harbour office:\nThe lamps are lit at six from today on, and the ferry keeps its light burning all night.\nThe pilots ask all boats to keep clear of the eastern mole until the dredger has left.\n#Quay 🇨🇾",
    ),
    reactions: [
      { type: "emoji", emoji: "👍", count: 5 },
      { type: "custom_emoji", document_id: "stickers/x.webp", count: 2 },
    ],
    inline_bot_buttons: [
      [{ type: "url", text: "Tickets", data: "https://tickets.example/", button_id: 0 }],
    ],
  }),
  message(
    HARBOUR.plain,
    plain("The harbour office is open from nine to five on weekdays. #Quay #Office"),
  ),
  message(HARBOUR.spoilerPhoto, {
    ...photo("hidden", [800, 600]),
    media_spoiler: true,
    ...plain("Who won"),
  }),
  message(HARBOUR.round, {
    ...{
      file: "round_video_messages/hello.mp4",
      media_type: "video_message",
      mime_type: "video/mp4",
    },
    ...{ duration_seconds: 9, width: 384, height: 384, ...plain("") },
  }),
  message(HARBOUR.audio, {
    ...{ file: "files/waltz.mp3", media_type: "audio_file", mime_type: "audio/mpeg" },
    ...{ performer: "Pier band", title: "Waltz", duration_seconds: 180, ...plain("") },
  }),
  message(HARBOUR.animation, {
    ...{ file: "animations/wave.mp4", media_type: "animation", mime_type: "video/mp4" },
    ...{ width: 320, height: 240, ...plain("A wave") },
  }),
  message(HARBOUR.disguised, {
    ...{
      photo: "photos/not-a-photo.jpg",
      width: 100,
      height: 100,
      ...plain("A photo that is none"),
    },
  }),
  // Deleted by the time of the later export.
  ...(isLater ? [] : [message(92, plain("The regatta is on Sunday"))]),
  message(93, plain("The regatta is put off")),
];

const quay: readonly Message[] = [
  message(
    QUAY_ORIGIN,
    { ...plain("The quay is closed for repairs until Friday."), from: "Quay" },
    -3600,
  ),
  message(6, { ...plain("Repairs of the quay have begun. #Quay"), from: "Quay" }, 100_000),
];

const chat = (name: string, id: number, messages: readonly Message[]): string =>
  JSON.stringify({ name, type: "public_channel", id, messages }, null, 1);

const JPEG_OF_NOTHING = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

/** MP4's and Ogg's first bytes: what tells them apart from anything else. */
const MP4 = Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08free", "latin1");
const OGG = Buffer.concat([
  Buffer.from("OggS\0\x02", "latin1"),
  Buffer.alloc(20),
  Buffer.from("\x01\x13OpusHead\x01\x01", "latin1"),
  Buffer.alloc(9),
]);
const MP3 = Buffer.concat([
  Buffer.from("ID3\x04\0\0\0\0\0\0", "latin1"),
  Buffer.from([0xff, 0xfb, 0x90, 0x64]),
  Buffer.alloc(413),
]);

/** What the settings say of both channels. */
export const CHANNELS = {
  "1600000123": { username: "harbour", publisher: "Port Authority" },
  "1600000456": { username: "quay" },
};

/**
 * Write two exports of one channel with messages of every kind and all their files, the later one with
 * an edit and a deletion, and an export of another channel, below a folder of dumps.
 */
export async function writeChannelDumps(dumps: string): Promise<void> {
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(dumps, path)), { recursive: true });
    writeFileSync(join(dumps, path), content);
  };
  write("ChatExport_2024-07-17/result.json", chat("Harbour", 1_600_000_123, harbour(false)));
  const later = harbour(true);
  write("ChatExport_2024-08-01/result.json", chat("Harbour", 1_600_000_123, later));
  write("quay/result.json", chat("Quay", 1_600_000_456, quay));
  for (const folder of ["ChatExport_2024-07-17", "ChatExport_2024-08-01"]) {
    for (const [at, { photo, width, height }] of later.entries()) {
      if (typeof photo !== "string" || !photo.startsWith("photos/")) continue;
      const size = { width: Number(width), height: Number(height) };
      write(`${folder}/${photo}`, await drawPicture(at, size));
    }
    write(`${folder}/photos/not-a-photo.jpg`, JPEG_OF_NOTHING);
    for (const name of [
      "video_files/tide.mp4",
      "round_video_messages/hello.mp4",
      "animations/wave.mp4",
    ]) {
      write(`${folder}/${name}`, Buffer.concat([MP4, Buffer.from(name)]));
    }
    write(
      `${folder}/video_files/tide.mp4_thumb.jpg`,
      await drawPicture(99, { width: 320, height: 180 }),
    );
    write(`${folder}/voice_messages/note.ogg`, OGG);
    write(`${folder}/files/waltz.mp3`, MP3);
    write(`${folder}/files/report (final).pdf`, "%PDF-1.4\n%%EOF\n");
    write(
      `${folder}/stickers/wave.webp`,
      await sharp(await drawPicture(98, { width: 512, height: 512 }))
        .webp()
        .toBuffer(),
    );
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture of two colours with a diagonal, other for each place, with the name of a camera in it. */
const drawPicture = (at: number, { width, height }: Size): Promise<Buffer> => {
  const [sky, sea] = [(at * 47) % 360, (at * 47 + 150) % 360];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${sky} 45% 70%)"/><path d="M0 ${height} L${width} ${height} L${width} ${height / 3} Z" fill="hsl(${sea} 40% 45%)"/><circle cx="${width / 3}" cy="${height / 3}" r="${Math.min(width, height) / 8}" fill="hsl(${sky} 80% 90%)"/></svg>`;
  return sharp(Buffer.from(svg))
    .jpeg({ quality: 80 })
    .withExif({ IFD0: { Make: "SECRET-CAMERA" } })
    .toBuffer();
};
