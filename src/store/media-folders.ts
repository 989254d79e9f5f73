/** Where Telegram Desktop puts what messages hold besides text. */
export const MEDIA_FOLDERS: ReadonlySet<string> = new Set([
  ...["photos", "video_files", "animations", "stickers", "voice_messages"],
  ...["round_video_messages", "files", "contacts", "profile_pictures", "stories"],
]);
