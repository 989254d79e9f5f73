/** A file of the archive's `media/` folder, as its bytes have it: what pages need to show it. */
export interface KeptFile {
  /** Lower-case hexadecimal, of the whole file; its name. */
  readonly sha256: string;
  /** Without a dot, by the bytes of the file and not by its name: `jpg`, `mp4`, `bin`. */
  readonly extension: string;
  /** In bytes. */
  readonly size: number;
  /** What a page may do with it: show it, play it, or offer it as a download and nothing else. */
  readonly use: "picture" | "video" | "audio" | "download";
  /** In pixels, as it is seen: after the orientation that the file names. Of pictures and videos. */
  readonly width?: number;
  readonly height?: number;
  /** In seconds, where the file tells. */
  readonly duration?: number;
  /** The widths, in pixels, of the smaller copies that the site has; the narrowest first. */
  readonly widths?: readonly number[];
  /** Whether the site has a small square of it, for cards and pages of media. */
  readonly hasThumbnail?: true;
  /** A few pixels of it as a `data:` address, shown until the picture is loaded. */
  readonly placeholder?: string;
  /** Whether it moves. Smaller copies do not, so it has no `widths`: it is shown as it is. */
  readonly isAnimated?: true;
  /**
   * Whether the site's copy was freed of metadata (`stripOriginals`): its bytes are not those that the
   * SHA-256 is of, and a page must not say so.
   */
  readonly isStripped?: true;
  /** Why it is not shown though its message calls it a picture: `too many pixels`, `damaged`. */
  readonly fault?: string;
}

/** Kept files by their SHA-256. */
export type KeptFiles = ReadonlyMap<string, KeptFile>;
