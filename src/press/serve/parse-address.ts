/** What a request asks for. `path` is percent-encoded, with one slash at its start. */
export type Address =
  | { kind: "file"; path: string; query: string }
  /** Nothing can stand there. */
  | { kind: "missing"; path: string }
  | { kind: "malformed" };

/** Files of an edition that speak to hosts. */
const unseen: ReadonlySet<string> = new Set(["_headers", "_redirects"]);

/** Reads the target of a request line: `/yinhang/?a=b`. */
export function parseAddress(target: string): Address {
  const [, raw = "", query = ""] = /^(\/[^?#]*)(\?[^#]*)?/u.exec(target) ?? [];
  const segments = raw === "" ? undefined : decodeSegments(raw.slice(1));
  if (segments === undefined) return { kind: "malformed" };
  const path = `/${segments.map(encodeURIComponent).join("/")}`;
  const isPlace = segments.every(
    (segment, index) => isName(segment) || (segment === "" && index === segments.length - 1),
  );
  if (!isPlace || unseen.has(segments[0] ?? "")) return { kind: "missing", path };
  return { kind: "file", path, query };
}

/** No dot files and no climbing; an encoded slash is part of a name, and names have none. */
const isName = (segment: string): boolean => segment !== "" && !segment.startsWith(".") && !/[/\\]/u.test(segment);

function decodeSegments(path: string): string[] | undefined {
  try {
    const segments = path.split("/").map(decodeURIComponent);
    return segments.some((segment) => segment.includes("\0")) ? undefined : segments;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
