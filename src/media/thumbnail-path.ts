/** Where Telegram Desktop puts the small picture of a video or a document: beside it. */
export const thumbnailOf = (path: string): string => `${path}_thumb.jpg`;
