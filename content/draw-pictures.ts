import { Resvg } from "@resvg/resvg-js";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawChain, drawGrowth, drawOneLook } from "./bank-pictures.ts";
import { drawFields } from "./field-scene.ts";
import { drawComputePower, drawGlassStock, drawOrdersAndCash, drawPowerMix } from "./industry-charts.ts";
import { drawBrokers, drawDepositRates, drawPolicyRates, drawPrices } from "./market-charts.ts";
import { frequentColors, toPng } from "../src/press/cards/png.ts";
import { drawHarbour, drawWindFarm } from "./sea-scenes.ts";
import { drawFlats, drawRacks } from "./town-scenes.ts";
import { drawTradeMap } from "./trade-map.ts";

const pictures = {
  "bank-fields": drawFields,
  "bank-growth": drawGrowth,
  "bank-chain": drawChain,
  "bank-one-look": drawOneLook,
  harbour: drawHarbour,
  "wind-farm": drawWindFarm,
  racks: drawRacks,
  flats: drawFlats,
  "deposit-rates": drawDepositRates,
  "policy-rates": drawPolicyRates,
  "power-mix": drawPowerMix,
  "compute-power": drawComputePower,
  prices: drawPrices,
  "orders-and-cash": drawOrdersAndCash,
  "glass-stock": drawGlassStock,
  brokers: drawBrokers,
  "trade-map": drawTradeMap,
} satisfies Record<string, () => string>;

const folder = join(import.meta.dirname, "pictures");
mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries(pictures)) {
  const { pixels, width, height } = new Resvg(draw(), { font: { loadSystemFonts: true } }).render();
  const png = toPng(pixels, { width, height, palette: frequentColors(pixels), level: 9 });
  writeFileSync(join(folder, `${name}.png`), png);
  console.log(`${name}.png ${Math.ceil(png.length / 1000)} kB`);
}
