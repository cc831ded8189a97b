import { expect, test } from "vitest";
import { placeBar } from "./place-bar.ts";

const bar = { width: 240, height: 46 };
const desktop = { top: 62, bottom: 884, width: 1440 };
const phone = { top: 62, bottom: 776, width: 320 };

test.for([
  ["below", { top: 300, bottom: 360 }, 700, desktop, false, { left: 580, top: 370 }],
  ["above, at the foot of the view", { top: 800, bottom: 860 }, 700, desktop, false, { left: 580, top: 744 }],
  [
    "below, where there is no room on either side",
    { top: -400, bottom: 2000 },
    700,
    desktop,
    false,
    { left: 580, top: 2010 },
  ],
  ["within the left edge", { top: 300, bottom: 360 }, 20, desktop, false, { left: 8, top: 370 }],
  ["within the right edge", { top: 300, bottom: 360 }, 1430, desktop, false, { left: 1192, top: 370 }],
  ["beneath the handles of a touched selection", { top: 300, bottom: 360 }, 160, phone, true, { left: 40, top: 396 }],
  ["above the system's menu", { top: 600, bottom: 740 }, 300, phone, true, { left: 72, top: 482 }],
  ["never above the bar that stays", { top: 70, bottom: 770 }, 300, phone, true, { left: 72, top: 806 }],
] as const)("%s", ([, selected, end, view, isTouch, place]) => {
  expect(placeBar({ selected, end, bar, view, isTouch })).toEqual(place);
});
