import type { PictureView } from "../../../src/site/views/media/shown-media.ts";
import { Covered } from "./covered.tsx";

interface Props {
  readonly picture: PictureView;
}

/** A picture that leads to the whole one, over a few pixels of it until it is loaded. */
export const Picture = ({ picture }: Props) => {
  const link = <PictureLink picture={picture} />;
  return picture.isCovered ? <Covered what="picture">{link}</Covered> : link;
};

const PictureLink = ({ picture }: Props) => (
  <a class="picture" href={picture.href}>
    {picture.placeholder && (
      <img
        class="blur"
        src={picture.placeholder}
        alt=""
        width={picture.width}
        height={picture.height}
      />
    )}
    <img
      src={picture.src}
      srcset={picture.srcset}
      sizes={picture.sizes}
      alt={picture.alt}
      lang={picture.lang}
      width={picture.width}
      height={picture.height}
      loading={picture.isFirst ? undefined : "lazy"}
      decoding="async"
    />
  </a>
);
