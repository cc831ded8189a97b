import "./styles/styles.ts";
import { ChunkError, getChunk, openAnew } from "./get-chunk.ts";

// Each library is evaluated in a task of its own, so that a slow phone can answer taps in between. The page links to all of
// them with `modulepreload`: they arrive side by side. (A module that names what it takes lets the rest be dropped.)
const breathe = () => new Promise((resolve) => setTimeout(resolve));

try {
  await getChunk(() => import("./libraries/react-dom.ts"));
  await breathe();
  await getChunk(() => import("./libraries/react-router.ts"));
  await breathe();
  await getChunk(() => import("./libraries/react-query.ts"));
  await breathe();
  const { start } = await getChunk(() => import("./start.tsx"));
  await breathe();
  await start();
} catch (error) {
  if (error instanceof ChunkError) openAnew();
  throw error;
}
