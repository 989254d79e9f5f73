import type { AudioView } from "../../../src/site/views/media/shown-media.ts";
import { Description } from "./description.tsx";

interface Props {
  readonly audio: AudioView;
}

/** A voice message or a piece of music with the browser's own controls. */
export const Audio = ({ audio: { src, label, performer, facts, description } }: Props) => (
  <figure class="sound">
    <figcaption>
      <bdi class="name">{label}</bdi>
      {performer && (
        <>
          {" "}
          by <bdi>{performer}</bdi>
        </>
      )}
      {facts && <span class="figures"> {facts}</span>}
      {description && <Description text={description} />}
    </figcaption>
    {/* biome-ignore lint/a11y/useMediaCaption: exports have no captions */}
    <audio src={src} aria-label={label} preload="none" controls>
      <a href={src}>{label}</a>
    </audio>
  </figure>
);
