import "./styles/styles.ts";
import { start } from "./start.tsx";

// Not awaited: the pages' own scripts import this one, and `start` waits for one of them. What was printed stays, and is read.
start().catch(reportError);
