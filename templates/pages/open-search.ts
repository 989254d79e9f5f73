import type { OpenSearchView } from "../../src/site/views/views.ts";
import { toXmlDocument, xml } from "../components/xml.ts";

/** How browsers search the site (OpenSearch 1.1, draft 6). */
export const renderOpenSearch = (view: OpenSearchView): string =>
  toXmlDocument(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${view.name}</ShortName>
  <Description>${view.description}</Description>
  <Language>${view.language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${view.iconHref}</Image>
  <Url type="text/html" template="${view.template}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${view.selfHref}"/>
</OpenSearchDescription>`);
