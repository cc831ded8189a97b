import { homePath, openSearchPath, searchPath } from "#contract/paths";
import type { SiteIdentity } from "#contract/site";
import { printXml } from "./print-xml.ts";

/** Characters that a browser shows of a name. */
const SHORT_NAME = 16;

/** How the site is searched, as browsers read it (OpenSearch 1.1, draft 6). */
export const printOpenSearch = ({ title, description, url, language }: SiteIdentity): string =>
  printXml({
    OpenSearchDescription: {
      "@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: Array.from(title).slice(0, SHORT_NAME).join(""),
      Description: description || title,
      InputEncoding: "UTF-8",
      Language: language,
      Image: { "@width": "16", "@height": "16", "@type": "image/x-icon", "#text": `${url}${homePath}favicon.ico` },
      Url: [
        { "@type": "text/html", "@template": `${url}${searchPath}?q={searchTerms}` },
        { "@type": "application/opensearchdescription+xml", "@rel": "self", "@template": url + openSearchPath },
      ],
    },
  });
