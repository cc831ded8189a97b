import "./styles/styles.ts";
import { ChunkError, getChunk, openAnew } from "./get-chunk.ts";

try {
  const { start } = await getChunk(() => import("./start.tsx"));
  await start();
} catch (error) {
  if (error instanceof ChunkError) openAnew();
  throw error;
}
