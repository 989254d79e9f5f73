const examples = [
  ["2024-07-16", "on that day"],
  ["2024-07", "on a day in that month"],
  ["2024-07-16~", "about that day"],
  ["../2023-05-05", "on that day or before it"],
  ["2023-05-05/2023-10-10", "on one of these days, or between them"],
] as const;

/** How to read the dates that a post's record gives in EDTF. */
export const DateNotation = () => (
  <dl class="notation">
    {examples.map(([edtf, meaning]) => (
      <div>
        <dt>
          <code>{edtf}</code>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);
