/**
 * The orientation (1 to 8) in the content of a JPEG's Exif segment (`Exif`, two zeros, a TIFF file);
 * undefined where there is none. Only the first directory is read. Exif 2.3, 4.6.4.
 */
export function orientationIn(segment: Buffer): number | undefined {
  if (segment.toString("latin1", 0, 6) !== "Exif\0\0") return undefined;
  const tiff = segment.subarray(6);
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 10 || (order !== "II" && order !== "MM")) return undefined;
  const isLittle = order === "II";
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

const ORIENTATION = 0x0112;

/** An Exif segment of a JPEG that says the orientation and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.from(
    "FFE1 0022 457869660000 4D4D002A 00000008 0001 0112 0003 00000001 0000 0000 00000000".replaceAll(
      " ",
      "",
    ),
    "hex",
  );
  segment.writeUInt16BE(orientation, segment.length - 8);
  return segment;
}
