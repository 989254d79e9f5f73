import type { PostView } from "../../src/site/views/views.ts";
import { countOf } from "./count.ts";
import { More } from "./more.tsx";

interface Props {
  readonly post: Pick<PostView, "files" | "moreFiles" | "markdownHref">;
}

/** The files of a post with their hashes, in its record. */
export const RecordedFiles = ({ post: { files = [], moreFiles, markdownHref } }: Props) => (
  <ul>
    {files.map(({ label, name, facts, sha256, href }) => (
      <li>
        {href === undefined ? label : <a href={href}>{label}</a>}
        {name && (
          <>
            , <bdi>{name}</bdi>
          </>
        )}
        {facts && `, ${facts}`}
        <span class="hash">
          SHA-256 <code class="copy">{sha256}</code>
        </span>
      </li>
    ))}
    {moreFiles && <More href={markdownHref} what={countOf(moreFiles, "more file", "more files")} />}
  </ul>
);
