import type { VideoView } from "../../../src/site/views/media/shown-media.ts";
import { Covered } from "./covered.tsx";

interface Props {
  readonly video: VideoView;
}

/** A video with the browser's own controls; nothing of it is loaded before it is played. */
export const Video = ({ video }: Props) => {
  const player = <Player video={video} />;
  return video.isCovered ? <Covered what="video">{player}</Covered> : player;
};

const Player = ({ video }: Props) => (
  <video
    class={video.isRound ? "round" : undefined}
    src={video.src}
    poster={video.poster}
    width={video.width}
    height={video.height}
    aria-label={video.alt}
    lang={video.lang}
    preload={video.poster ? "none" : "metadata"}
    loop={video.isLoop}
    muted={video.isLoop}
    controls
    playsInline
  >
    <a href={video.src}>{video.facts}</a>
  </video>
);
