/**
 * What templates receive of a post's media: values that are ready to show, as in views.ts. Labels
 * are words of the page, but for names, which are of the sender.
 */

/** What a post holds besides words. */
export interface PostMediaView {
  /**
   * Whether it stands above the text, as in the channel; what nothing is left of is told below it.
   */
  readonly isAbove: boolean;
  /** Pictures and videos: one alone, which is shown whole, or an album in rows of like heights. */
  readonly rows: readonly MediaRow[];
  /** Everything else, in the post's order. */
  readonly others: readonly OtherMediaView[];
  /** How many the page leaves out; absent where it has all. */
  readonly more?: number;
}

export type MediaRow = readonly TileView[];

export type TileView = TileMediaView & {
  /** Ten times width by height, rounded to a shape that the stylesheet has; in albums only. */
  readonly shape?: number;
};

type TileMediaView = PictureView | VideoView | MissingView;

export type OtherMediaView = AudioView | FileView | PlaceView | FactView | MissingView;

/** A picture, a sticker, or an animation that is a picture. */
export interface PictureView {
  readonly kind: "picture";
  /** The whole picture. */
  readonly href: string;
  readonly src: string;
  readonly srcset?: string;
  readonly sizes?: string;
  /** In CSS pixels at its greatest, in the proportions of the picture. */
  readonly width?: number;
  readonly height?: number;
  readonly alt: string;
  /** The language of `alt`, where it is not the page's. */
  readonly lang?: string;
  /** A few pixels of it as a `data:` address. */
  readonly placeholder?: string;
  /** Its sender covered it: it is hidden until a reader asks for it. */
  readonly isCovered?: true;
  /** The first of its page, which is loaded at once. */
  readonly isFirst?: true;
}

/** A video, a round video, or an animation that is a video. */
export interface VideoView {
  readonly kind: "video";
  readonly src: string;
  readonly poster?: string;
  readonly width?: number;
  readonly height?: number;
  /** For who cannot see it. */
  readonly alt: string;
  readonly lang?: string;
  /** "Video, 0:44, 3.2 MB" */
  readonly facts: string;
  readonly isRound?: true;
  /** A short one without sound, over and over. */
  readonly isLoop?: true;
  readonly isCovered?: true;
}

/** A voice message or a piece of music. */
export interface AudioView {
  readonly kind: "audio";
  readonly src: string;
  /** "Voice message", or the title of a piece. */
  readonly label: string;
  readonly performer?: string;
  /** "0:44, 3.2 MB" */
  readonly facts?: string;
  /** In the words of the person who keeps the archive. */
  readonly description?: string;
}

/** A file to open or to save. */
export interface FileView {
  readonly kind: "file";
  readonly href: string;
  readonly name: string;
  /** The name to save it under; absent where a browser shows it. */
  readonly download?: string;
  /** "File, 3.2 MB" */
  readonly facts: string;
  /** A small square of it. */
  readonly thumbnail?: string;
  readonly description?: string;
}

/** A place on earth. */
export interface PlaceView {
  readonly kind: "place";
  /** "Place", or the name of a venue. */
  readonly label: string;
  readonly address?: string;
  /** "55.7558, 37.6173", with a map of it. */
  readonly coordinates?: { readonly label: string; readonly href: string };
  /** "live for 1 hour" */
  readonly note?: string;
}

/** Something of which words are all that is known. */
export interface FactView {
  readonly kind: "fact";
  /** "Giveaway" */
  readonly label: string;
  readonly title?: string;
  readonly note?: string;
}

/** What is not there. */
export interface MissingView {
  readonly kind: "missing";
  /** "Video", "4 photos" */
  readonly label: string;
  readonly name?: string;
  /** "0:44, 3.2 MB" */
  readonly facts?: string;
  /** "too large for the export" */
  readonly reason: string;
  readonly description?: string;
}

/** A file of a post in its record. */
export interface RecordedFileView {
  /** "Photo" */
  readonly label: string;
  readonly name?: string;
  /** "1280 × 720, 133 kB" */
  readonly facts?: string;
  readonly sha256: string;
  /** Where the archive has it. */
  readonly href?: string;
}
