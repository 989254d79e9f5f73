import type { AboutView } from "../../src/site/views/views.ts";

interface Props {
  readonly dumps: AboutView["dumps"];
}

/** Every dump that was imported, with its size and hash. */
export const DumpTable = ({ dumps }: Props) => (
  <table class="dumps">
    <caption>Each file with its SHA-256</caption>
    <thead>
      <tr>
        <th scope="col">Size</th>
        <th scope="col">Lines</th>
        <th scope="col">Posts</th>
      </tr>
    </thead>
    {dumps.map((dump) => (
      <tbody>
        <tr>
          <th scope="rowgroup" colspan={3}>
            {dump.name} <code>{dump.sha256}</code>
          </th>
        </tr>
        <tr>
          <td>{dump.size}</td>
          <td>{dump.lines}</td>
          <td>{dump.posts}</td>
        </tr>
      </tbody>
    ))}
  </table>
);
