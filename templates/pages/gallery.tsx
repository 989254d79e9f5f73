import type { GalleryView, TileView } from "../../src/site/views/views.ts";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { DateLabel } from "../components/date-label.tsx";
import { toDocument } from "../components/document.ts";
import { Pager } from "../components/pager.tsx";
import { Base } from "../layouts/base.tsx";

/** The pictures and videos of a listing, newest first, a page at a time; each leads to its post. */
export const renderGallery = (view: GalleryView): string =>
  toDocument(
    <Base frame={view.frame}>
      <header class="page-header">
        <Breadcrumbs trail={view.trail} />
        <h1>
          Pictures: <bdi lang={view.lang}>{view.heading}</bdi>
        </h1>
        <Position view={view} />
      </header>
      <ul class="tiles">
        {view.tiles.map((tile) => (
          <li>
            <Tile tile={tile} />
          </li>
        ))}
      </ul>
      {view.pager && <Pager pager={view.pager} />}
    </Base>,
  );

const Position = ({ view: { counts, pager } }: { readonly view: GalleryView }) => {
  if (counts !== undefined) return <p class="position">{counts}</p>;
  return pager?.page === undefined ? null : <p class="position">Page {pager.page}</p>;
};

const Tile = ({ tile: { href, src, kind, date, title, lang } }: { readonly tile: TileView }) => (
  <a class="thumb" href={href} title={title}>
    {src === undefined ? (
      <span class="no-thumbnail" lang={lang} dir="auto">
        {title}
      </span>
    ) : (
      <img
        src={src}
        alt={title}
        lang={lang}
        width={160}
        height={160}
        loading="lazy"
        decoding="async"
      />
    )}
    <span class="thumb-facts">
      {kind === "Picture" ? <span class="unseen">{kind}, </span> : `${kind}, `}
      <DateLabel date={date} />
    </span>
  </a>
);
