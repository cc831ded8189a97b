import { baidu } from "./baidu.ts";
import { bing } from "./bing.ts";
import { feishu } from "./feishu.ts";
import { google } from "./google.ts";
import { openGraph } from "./open-graph.ts";
import type { Place, PlaceId } from "./place.ts";
import { qq } from "./qq.ts";
import { slack } from "./slack.ts";
import { telegram } from "./telegram.ts";
import { wechat } from "./wechat.ts";
import { weibo } from "./weibo.ts";
import { whatsapp } from "./whatsapp.ts";
import { x } from "./x.ts";

/** Goes up with every change of what is known of a place; `checked`: when all sources were last looked at. */
export const rulesOf = { version: 1, checked: "2026-11-28" } as const;

export const places: readonly Place[] = [
  openGraph,
  wechat,
  weibo,
  qq,
  feishu,
  x,
  telegram,
  whatsapp,
  slack,
  google,
  bing,
  baidu,
];

const names: ReadonlyMap<PlaceId, string> = new Map(places.map(({ id, name }) => [id, name]));
export const nameOf = (id: PlaceId): string => names.get(id) ?? id;
