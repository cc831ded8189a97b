import { expect, test } from "vitest";
import { printOpenSearch } from "./open-search.ts";
import { readXml } from "./read-xml.fixture.ts";

test("browsers are told where the site is searched, by a name that they can show", () => {
  const text = printOpenSearch({
    title: "一份名字很长很长很长很长很长的报纸 <b>&",
    description: "",
    url: "https://news.example",
    language: "zh-Hans",
    zone: "Asia/Shanghai",
    navigation: [],
    about: [],
  });
  const { name, attributes, children } = readXml(text);
  expect([name, attributes["xmlns"]]).toEqual(["OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/"]);
  const [short, , ...rest] = children;
  expect(short).toMatchObject({ name: "ShortName", text: "一份名字很长很长很长很长很长的报" });
  expect(rest.filter(({ name: element }) => element === "Url").map((url) => url.attributes)).toEqual([
    { type: "text/html", template: "https://news.example/search?q={searchTerms}" },
    {
      type: "application/opensearchdescription+xml",
      rel: "self",
      template: "https://news.example/opensearch.xml",
    },
  ]);
});
