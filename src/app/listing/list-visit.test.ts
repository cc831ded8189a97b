import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { ListPage } from "#contract/list-page";
import { listPageQuery } from "../content/queries.ts";
import { type PageName, spanOnReturn, visitOf } from "./list-visit.ts";

const states = [
  ["nothing", null, undefined],
  ["another part's state", { keepPlace: true }, undefined],
  ["rubbish", { list: { id: 3, newest: "latest" } }, undefined],
  ["an unknown page", { list: { id: "k", newest: "oldest" } }, undefined],
  [
    "a visit from the newest page",
    { keepPlace: true, list: { id: "k", newest: "latest" } },
    { id: "k", newest: "latest" },
  ],
  ["a visit from a sealed page", { list: { id: "k", newest: 7 } }, { id: "k", newest: 7 }],
] as const;

test.each(states)("state: %s", (_, state, visit) => {
  expect(visitOf(state)).toEqual(visit);
});

const subject = { kind: "all" } as const;
const page = (name: PageName): ListPage =>
  name === "latest"
    ? { type: "open", subject, number: 9, teasers: [], total: 180 }
    : { type: "sealed", subject, number: name, teasers: [] };

type Row = {
  name: string;
  held: PageName[];
  page: PageName;
  from?: PageName;
  span: { newest: PageName; older: number };
};

const rows: Row[] = [
  { name: "nothing but its own page", held: ["latest"], page: "latest", span: { newest: "latest", older: 0 } },
  {
    name: "older pages follow as far as they are held",
    held: ["latest", 8, 7, 5],
    page: "latest",
    span: { newest: "latest", older: 2 },
  },
  {
    name: "newer pages stand above",
    held: ["latest", 8, 7, 6],
    page: 7,
    from: "latest",
    span: { newest: "latest", older: 3 },
  },
  {
    name: "after a reload the newer pages are not held",
    held: [7],
    page: 7,
    from: "latest",
    span: { newest: 7, older: 0 },
  },
  { name: "a gap above", held: ["latest", 7, 6], page: 7, from: "latest", span: { newest: 7, older: 1 } },
  { name: "the reading began on a sealed page", held: [8, 7], page: 7, from: 8, span: { newest: 8, older: 1 } },
  { name: "back at the page it began on", held: [8, 7], page: 8, from: 8, span: { newest: 8, older: 1 } },
  { name: "the oldest page", held: ["latest", 1], page: 1, span: { newest: 1, older: 0 } },
  { name: "its own page is not held", held: [], page: 4, span: { newest: 4, older: 0 } },
];

test.each(rows)("span: $name", ({ held, page: own, from, span }) => {
  const queryClient = new QueryClient();
  for (const name of held) queryClient.setQueryData(listPageQuery("all", name).queryKey, page(name));
  const visit = from === undefined ? undefined : { id: "k", newest: from };
  expect(spanOnReturn({ queryClient, listKey: "all", page: own, visit })).toEqual(span);
});
