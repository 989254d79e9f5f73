interface Props {
  readonly data: Readonly<Record<string, unknown>>;
}

/** Linked data for machines; `<` is written as \u003c, so no value can end the script. */
export const JsonLd = ({ data }: Props) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
  />
);
