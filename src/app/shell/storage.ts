/** What a reader chose, kept in the browser. Storage may be blocked, full, or full of rubbish: then memory does for this visit. */
const memory = new Map<string, string>();

export function readStored(key: string): string | undefined {
  try {
    return window.localStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

export function store(key: string, value: string): void {
  memory.set(key, value);
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Kept in memory above.
  }
}
