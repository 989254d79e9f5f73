import type { TextHashView } from "../../src/site/views/views.ts";

interface Props {
  readonly textHash: TextHashView;
}

/** What a text is known by, and whose text it is of. */
export const TextHash = ({ textHash }: Props) => (
  <>
    SHA-256 <code class="copy">{textHash.sha256}</code>
    {textHash.isOwn && " of the text as a person wrote or changed it"}
  </>
);
