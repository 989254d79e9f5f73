import type {
  MediaRow,
  OtherMediaView,
  PostMediaView,
  TileView,
} from "../../../src/site/views/media/shown-media.ts";
import { countOf } from "../count.ts";
import { Audio } from "./audio.tsx";
import { File } from "./file.tsx";
import { Fact, Missing } from "./missing.tsx";
import { Picture } from "./picture.tsx";
import { Place } from "./place.tsx";
import { Video } from "./video.tsx";

interface Props {
  readonly media: PostMediaView;
  /** The post's file, which tells of what is left out here. */
  readonly markdownHref: string;
}

/** What a post holds besides words: pictures and videos, then all else. */
export const PostMedia = ({ media: { rows, others, more }, markdownHref }: Props) => (
  <div class="media">
    {rows.map((row) => (
      <Row row={row} />
    ))}
    {others.map((other) => (
      <Other media={other} />
    ))}
    {more && (
      <p class="goes-on">
        {countOf(more, "thing more is", "things more are")} named in the{" "}
        <a href={markdownHref} type="text/markdown">
          Markdown file
        </a>
        .
      </p>
    )}
  </div>
);

/** A tile without a shape stands alone. */
const Row = ({ row }: { readonly row: MediaRow }) => (
  <div class="album-row">
    {row.map((tile) =>
      tile.shape === undefined ? (
        <Alone tile={tile} />
      ) : (
        <div class={`tile shape-${tile.shape}`}>
          <Tile tile={tile} />
        </div>
      ),
    )}
  </div>
);

const Alone = ({ tile }: { readonly tile: TileView }) => (
  <figure class="alone">
    <Tile tile={tile} />
    {tile.kind === "video" && <figcaption>{tile.facts}</figcaption>}
  </figure>
);

const Tile = ({ tile }: { readonly tile: TileView }) => {
  if (tile.kind === "picture") return <Picture picture={tile} />;
  return tile.kind === "video" ? <Video video={tile} /> : <Missing missing={tile} />;
};

const Other = ({ media }: { readonly media: OtherMediaView }) => {
  switch (media.kind) {
    case "audio":
      return <Audio audio={media} />;
    case "file":
      return <File file={media} />;
    case "place":
      return <Place place={media} />;
    case "fact":
      return <Fact fact={media} />;
    case "missing":
      return <Missing missing={media} />;
  }
};
