/** `https://t.me/herald/42`, `t.me/s/herald/42?single`, `t.me/c/1234567890/42`, `t.me/herald/7/42`. */
const ADDRESS =
  /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(?:[sc]\/)?(?<channel>[\w-]+)(?:\/\d+)?\/(?<number>\d+)\/?(?:[?#].*)?$/i;

/** `herald/42` */
const NAME = /^@?(?<channel>[\p{L}\p{M}\p{Nd}_-]+)\/(?<number>\d+)$/u;

/** The name of the post to which an address leads, or that a text is: channel and number. */
export function parseName(text: string): string | undefined {
  const { channel, number } = (ADDRESS.exec(text) ?? NAME.exec(text))?.groups ?? {};
  return channel === undefined || number === undefined ? undefined : `${channel}/${number}`;
}
