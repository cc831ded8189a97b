const sheets = new Map<string, Promise<void>>();

/**
 * A part of the app and its style sheets, fetched side by side. Each `import()` of the built app goes through here in place of
 * Vite's helper (vite/styled-imports.ts), which waits for a sheet the first time only and never asks again for one that failed.
 * @param paths of the sheets, relative to the site's root.
 */
export async function importStyled<T>(load: () => Promise<T>, paths: readonly string[] = []): Promise<T> {
  const [part] = await Promise.all([load(), ...paths.map((path) => sheetAt(`/${path}`))]);
  return part;
}

function sheetAt(href: string): Promise<void> {
  const known = sheets.get(href);
  if (known !== undefined) return known;
  const sheet = addSheet(href).catch((error: unknown) => {
    sheets.delete(href);
    throw error;
  });
  sheets.set(href, sheet);
  return sheet;
}

function addSheet(href: string): Promise<void> {
  // A page brings its own styles inlined, and names their sheets.
  if (document.querySelector(`link[href="${href}"]`) !== null) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`${href} could not be fetched`));
    });
  });
}
