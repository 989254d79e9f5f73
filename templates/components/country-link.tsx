import type { CountryView } from "../../src/site/views/views.ts";
import { htmlOnce } from "./shared-html.ts";

interface Props {
  readonly country: Omit<CountryView, "href"> & { readonly href?: string };
}

/** A flag for the eye and the country's name for everyone, linked where the country has a page. */
export const CountryLink = ({ country }: Props) =>
  country.href === undefined ? (
    <span lang={country.lang}>
      <FlagAndName country={country} />
    </span>
  ) : (
    <a href={country.href} lang={country.lang}>
      <FlagAndName country={country} />
    </a>
  );

/** The same as HTML, rendered once for each country. */
export const countryHtml = htmlOnce((country: Props["country"]) => (
  <CountryLink country={country} />
));

const FlagAndName = ({ country }: Props) => (
  <>
    <span aria-hidden="true">{country.flag}</span> {country.label}
  </>
);
