/** What a page of another release needs of the present one: its name, the script that starts it, and every style sheet. */
type PresentRelease = { release: string; entry: string; sheets: readonly string[] };

/**
 * The file that every page of every release asks for when a script of its own is gone (the last script of index.html). So its
 * address, `/app.js`, may never change, and what is to be done there is always the newest release's to say, not the page's. Styles
 * that are inlined would break the page's policy, so the sheets are linked; they lie still until the app draws the page anew
 * (src/app/other-release.ts): until then the page wears its own.
 */
export const printPresentRelease = (present: PresentRelease): string =>
  `await (${open.toString()})(${JSON.stringify(present)});\n`;

async function open({ release, entry, sheets }: PresentRelease): Promise<void> {
  const add = (href: string): Promise<unknown> => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, media: "print" });
    link.dataset["release"] = release;
    document.head.append(link);
    return new Promise((resolve, reject) => {
      link.addEventListener("load", resolve);
      link.addEventListener("error", () => reject(new Error(`${href} could not be fetched`)));
    });
  };
  // Where the page is this release's own, its scripts only failed to arrive.
  const isOwn = document.getElementById("page-data")?.dataset["release"] === release;
  if (!isOwn) await Promise.all(sheets.map(add));
  await import(entry);
}
