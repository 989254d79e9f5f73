import type { FileView } from "../../../src/site/views/media/shown-media.ts";
import { Description } from "./description.tsx";

interface Props {
  readonly file: FileView;
}

/** A file to open or to save, by its name. */
export const File = ({ file: { href, name, download, facts, thumbnail, description } }: Props) => (
  <div class={thumbnail ? "file with-thumbnail" : "file"}>
    {thumbnail && (
      <img src={thumbnail} alt="" width={56} height={56} loading="lazy" decoding="async" />
    )}
    <p>
      <a class="name" href={href} download={download}>
        <bdi>{name}</bdi>
      </a>
      <span class="figures"> {facts}</span>
      {description && <Description text={description} />}
    </p>
  </div>
);
