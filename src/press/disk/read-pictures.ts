import { imageSize } from "image-size";
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Picture } from "#contract/picture";
import type { Stamp } from "../ledger/post-rows.ts";
import { toHash } from "../outputs/output.ts";
import { endings, isPictureFile } from "./picture-files.ts";
import { stampOf } from "./stamps.ts";

const MAXIMUM_BYTES = 20_000_000;

type LocalPicture = { picture: Picture; name: string; file: string };

/** The pictures of a posts' folder, as the edition carries them: under the hash of their contents. */
export class PictureFolder {
  readonly #root: string;
  readonly #known = new Map<string, { local: LocalPicture | undefined; stamp: Stamp }>();
  /** Post → files. */
  readonly #named = new Map<string, Set<string>>();

  constructor(root: string) {
    this.#root = realpathSync(root);
  }

  /** The local pictures that a post named since it was last asked for, those that are not there too. */
  takeNamed(post: string): { file: string; stamp: Stamp; local: LocalPicture | undefined }[] {
    const named = this.#named.get(post) ?? [];
    this.#named.delete(post);
    return [...named].flatMap((file) => {
      const known = this.#known.get(file);
      return known === undefined ? [] : [{ file, ...known }];
    });
  }

  /**
   * A picture as a post names it: an absolute URL as it stands (https instead of http, which a page on https could not show), a
   * path from the posts' folder, or one relative to the post. Undefined: there is no such picture that may be shown.
   */
  readPicture(src: string, post: string): Picture | undefined {
    if (/^(?:https?:)?\/\//iu.test(src)) return toRemote(src);
    if (/^[a-z][a-z\d+.-]*:/iu.test(src)) return undefined;
    const path = decoded(src.replace(/[?#].*$/su, ""));
    const file = path.startsWith("/") ? join(this.#root, path) : resolve(this.#root, dirname(post), path);
    const named = this.#named.get(post) ?? new Set();
    this.#named.set(post, named.add(file));
    const known = this.#known.get(file) ?? { stamp: stampOf(file), local: this.#readLocal(file) };
    this.#known.set(file, known);
    return known.local?.picture;
  }

  #readLocal(file: string): LocalPicture | undefined {
    if (!isPictureFile(file)) return undefined;
    const contents = this.#readInside(file);
    if (contents === undefined) return undefined;
    const size = sizeOf(contents);
    const ending = endings[size?.type ?? ""];
    if (size === undefined || ending === undefined || size.width < 2 || size.height < 2) return undefined;
    const key = toHash(contents);
    const name = `media/${key}.${ending}`;
    const turned = (size.orientation ?? 1) >= 5; // EXIF: on its side
    const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
    return {
      picture: { src: `/${name}`, alt: "", width, height },
      name,
      file,
    };
  }

  #readInside(file: string): Uint8Array | undefined {
    try {
      const real = realpathSync(file);
      if (relative(this.#root, real).split(sep)[0] === "..") return undefined;
      const stat = lstatSync(real);
      return stat.isFile() && stat.size <= MAXIMUM_BYTES ? readFileSync(real) : undefined;
    } catch {
      return undefined; // not there, or not to be read
    }
  }
}

function toRemote(src: string): Picture | undefined {
  const url = URL.parse(src.startsWith("//") ? `https:${src}` : src);
  if (url === null || url.username !== "" || url.password !== "") return undefined;
  url.protocol = "https:";
  return { src: url.href, alt: "" };
}

function sizeOf(contents: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(contents);
  } catch {
    return undefined; // not a picture, whatever its name says
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
