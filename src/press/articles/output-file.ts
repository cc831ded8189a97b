import type { Path } from "#contract/teaser";

/**
 * The file in which a page stands, relative to the edition's folder and never outside it: `/a/b/` is `a/b/index.html`, and any
 * page that does not end in `.html` gets that ending, as in Jekyll, so that no post can write a script or a host's settings.
 */
export function toFile(path: Path): string {
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(toFileName);
  if (path === "" || path.endsWith("/")) segments.push("index.html");
  const file = segments.join("/");
  return /\.html?$/iu.test(file) ? file : `${file}.html`;
}

function toFileName(segment: string): string {
  const name = decoded(segment).replace(/[/\\\p{Cc}]/gu, "-");
  return /^\.+$/u.test(name) ? "-".repeat(name.length) : name;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray percent sign is a percent sign
  }
}
