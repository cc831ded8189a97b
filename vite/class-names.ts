import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";

/**
 * Short names for the classes and animations of CSS modules: a page names them hundreds of times. They are numbered in the order of files
 * and names, so that the press's bundle and the browser's agree on them, and a build gives what the last one gave.
 */
export function shortClassNames(folder: string): (name: string, file: string) => string {
  const names = new Map<string, string>();
  for (const file of globSync("**/*.module.css", { cwd: folder }).toSorted()) {
    for (const [, name] of readFileSync(resolve(folder, file), "utf8").matchAll(/(?:\.|@keyframes )([a-z][\w-]*)/giu)) {
      const key = `${file} ${name}`;
      if (!names.has(key)) names.set(key, `_${names.size.toString(36)}`);
    }
  }
  return (name, file) => {
    const short = names.get(`${relative(folder, file)} ${name}`);
    if (short === undefined)
      throw new Error(`${file} has a name “${name}” that is neither “.${name}” nor an animation.`);
    return short;
  };
}
