import { Resvg } from "@resvg/resvg-js";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawChain, drawGrowth, drawOneLook } from "./bank-pictures.ts";
import * as market from "./market-pictures.ts";
import { toPng } from "./png.ts";
import { drawFields, drawFlats, drawHarbour, drawRacks, drawWindFarm } from "./scenes.ts";

const pictures = {
  "bank-fields": drawFields,
  "bank-growth": drawGrowth,
  "bank-chain": drawChain,
  "bank-one-look": drawOneLook,
  harbour: drawHarbour,
  "wind-farm": drawWindFarm,
  racks: drawRacks,
  flats: drawFlats,
  "deposit-rates": market.drawDepositRates,
  "policy-rates": market.drawPolicyRates,
  "power-mix": market.drawPowerMix,
  "compute-power": market.drawComputePower,
  prices: market.drawPrices,
  "orders-and-cash": market.drawOrdersAndCash,
  "glass-stock": market.drawGlassStock,
  brokers: market.drawBrokers,
  "trade-map": market.drawTradeMap,
} satisfies Record<string, () => string>;

const folder = join(import.meta.dirname, "pictures");
mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries(pictures)) {
  const { pixels, width, height } = new Resvg(draw(), { font: { loadSystemFonts: true } }).render();
  const png = toPng(pixels, width, height);
  writeFileSync(join(folder, `${name}.png`), png);
  console.log(`${name}.png ${Math.ceil(png.length / 1000)} kB`);
}
