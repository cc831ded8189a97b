import "./styles/styles.ts";
import { ChunkError, openAnew } from "./get-chunk.ts";
import { start } from "./start.tsx";

// Not awaited: the pages' own scripts import this one, and `start` waits for one of them.
start().catch((error: unknown) => {
  reportError(error);
  if (error instanceof ChunkError) openAnew();
});
