import { expect, test } from "vitest";
import { mendStockLinks } from "./stock-links.ts";
import { tryCleanUp } from "./try-clean-up.fixture.ts";

const link = (id: string, code: string, name: string) =>
  `<span id="${id}"><a href="http://quote.example/r/${code}" class="keytip" data-code="${code}">${name}</a></span>`;
const kept = (code: string, market: string, data: string, name: string) =>
  `<a href="http://quote.example/r/${code}" data-market="${market}" data-code="${data}">${name}</a>`;

test.each<[what: string, html: string, expected: string, companies: string[]]>([
  [
    "a share keeps one quiet link, without the empty span for its price",
    `<p>甲公司与${link("stock_1.600001", "1,600001", "乙股份")}<span id="quote_1.600001"></span>签约</p>`,
    `<p>甲公司与${kept("1,600001", "sh", "600001", "乙股份")}签约</p>`,
    ["sh 600001 乙股份"],
  ],
  [
    "later mentions are text",
    `<p>${link("stock_0.000002", "0,000002", "丙")}涨，${link("stock_0.000002", "0,000002", "丙")}又涨，<span web="1" href="http://quote.example/r/0,000002" class="em_stock_key_common" data-code="0,000002">丙</span>停牌</p>`,
    `<p>${kept("0,000002", "sz", "000002", "丙")}涨，丙又涨，丙停牌</p>`,
    ["sz 000002 丙"],
  ],
  [
    "a first mention may have the form of a later one",
    `<p><span web="1" href="http://quote.example/r/106,ABC" class="em_stock_key_common" data-code="106,ABC">丁</span>跌</p>`,
    `<p>${kept("106,ABC", "us", "ABC", "丁")}跌</p>`,
    ["us ABC 丁"],
  ],
  [
    "an id may name no share",
    `<p>${link("Info.116.00007", "116,00007", "戊")}</p>`,
    `<p>${kept("116,00007", "hk", "00007", "戊")}</p>`,
    ["hk 00007 戊"],
  ],
  [
    "Beijing has its own codes",
    `<p>${link("stock_0.830001", "0,830001", "己")}</p>`,
    `<p>${kept("0,830001", "bj", "830001", "己")}</p>`,
    ["bj 830001 己"],
  ],
  [
    "a branch of industry is no company; the word is whole again",
    `<p>（文章来源：某某${link("bk_90.BK0001", "90,BK0001", "证券")}<span id="bkquote_90.BK0001"></span>报）</p>`,
    "<p>（文章来源：某某证券报）</p>",
    [],
  ],
  [
    "a word for a page of figures is text",
    '<p>委员会(C<span id="Info.338"><a href="http://data.example/ppi.html" class="infokey">PPI</a></span>B)披露</p>',
    "<p>委员会(CPPIB)披露</p>",
    [],
  ],
  [
    "other links and spans stay",
    '<p><a href="https://a.example/">全文</a><span id="x">字</span></p>',
    '<p><a href="https://a.example/">全文</a><span id="x">字</span></p>',
    [],
  ],
  ["an unreadable code gives text", `<p>${link("stock_1.1", "1&quot;,x", "庚")}</p>`, "<p>庚</p>", []],
])("%s", (_what, html, expected, companies) => {
  const cleaned = tryCleanUp(mendStockLinks, html);
  expect(cleaned.html).toBe(expected);
  expect(cleaned.companies?.map(({ market, code, name }) => `${market} ${code} ${name}`)).toEqual(companies);
  expect(cleaned.removed).toEqual([]);
});
