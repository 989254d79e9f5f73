import type { Media } from "../../core/message.ts";

/** The place that the address of a map shows; nothing where it shows none. */
export function mapPlace(address: string): Pick<Media, "latitude" | "longitude"> {
  const { latitude, longitude } = MAP_PLACE.exec(address)?.groups ?? {};
  return latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
}

// "https://maps.google.com/maps?q=55.75,37.61&ll=55.75,37.61&z=16"
const MAP_PLACE =
  /[?&](?:q|ll|query)=(?<latitude>-?\d{1,3}(?:\.\d{1,20})?)(?:,|%2C)\+?(?<longitude>-?\d{1,3}(?:\.\d{1,20})?)(?![\d.])/i;
