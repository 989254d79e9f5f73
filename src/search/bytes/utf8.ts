const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text as UTF-8; half of a surrogate pair becomes U+FFFD. */
export const toUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The text of UTF-8 bytes; what is none becomes U+FFFD. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
