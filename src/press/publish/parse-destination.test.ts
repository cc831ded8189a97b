import { expect, test } from "vitest";
import { parseDestination } from "./parse-destination.ts";

test.for([
  ["s3://news", "news", ""],
  ["s3://news.example.com/", "news.example.com", ""],
  ["s3://news/a", "news", "a/"],
  ["s3://news/a/b/", "news", "a/b/"],
  ["s3://news/年报", "news", "年报/"],
] as const)("%s", ([text, bucket, prefix]) => {
  expect(parseDestination(text)).toEqual({ bucket, prefix });
});

test.for([
  "news",
  "s3://",
  "s3://a",
  "s3:///a",
  "s3://News",
  "https://news",
  "s3://news//a",
  "s3://news/a//b",
  "s3://news?a",
])("%j names no bucket", (text) => {
  expect(() => parseDestination(text)).toThrow("names no bucket");
});
