import type { LinkView, ListingView } from "../../src/site/views/views.ts";

interface Props {
  readonly pager: NonNullable<ListingView["pager"]>;
}

/** The way through a long listing; pages are numbered from the oldest. */
export const Pager = ({ pager }: Props) => (
  <nav class="pager" aria-label="Pages">
    <ul class="row">
      {pager.newest?.href !== pager.newer?.href && <Step link={pager.newest} />}
      <Step link={pager.newer} rel="prev" />
      {pager.page !== undefined && (
        <li aria-current="page">
          <span>Page {pager.page}</span>
        </li>
      )}
      <Step link={pager.older} rel="next" />
      {pager.oldest?.href !== pager.older?.href && <Step link={pager.oldest} />}
    </ul>
  </nav>
);

const Step = ({ link, rel }: { readonly link: LinkView | undefined; readonly rel?: string }) =>
  link === undefined ? null : (
    <li>
      <a href={link.href} rel={rel}>
        {link.label}
      </a>
    </li>
  );
