/** As many letters as any file system takes, in any script. */
const LONGEST = 60;

/** What no file system's name may hold, and what would turn the name about. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** What a saved poster is called: its title, as a file's name. */
export function fileName(title: string, type: string): string {
  const name = Array.from(title.replaceAll(FORBIDDEN, " ").trim())
    .slice(0, LONGEST)
    .join("")
    .replaceAll(/^[.\s]+|[.\s]+$/gu, "");
  return `${name === "" ? "poster" : name}.${type === "image/png" ? "png" : "jpg"}`;
}
