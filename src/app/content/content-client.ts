import type * as v from "valibot";
import { parseAs } from "#contract/parse-as";
import type { Path } from "#contract/teaser";
import { ContentError } from "./content-error.ts";

const TIMEOUT_MS = 8000;

/**
 * The file of the content API at a path, as its contract describes it. The app's only fetch. Nobody can call it off: whoever
 * leaves a page before it is there may have begun what the next page waits for, and a file that came is kept. It tells no host which
 * page it is for: an address may hold what somebody looks for.
 * @throws {ContentError} whatever goes wrong.
 */
export async function getJson<const S extends v.GenericSchema>(
  schema: S,
  path: Path,
  how: RequestInit = {},
): Promise<v.InferOutput<S>> {
  const text = await getText(path, how);
  try {
    return parseAs(schema, JSON.parse(text), path);
  } catch (cause) {
    throw new ContentError("invalid", `${path} has not the shape its contract promises`, { cause });
  }
}

/** Without a network, what the browser kept is better than nothing. */
export const keptOffline = (): RequestInit => (navigator.onLine ? {} : { cache: "force-cache" });

/** A file whose reader knows whether it is what it should be. @param anew whatever the browser kept of it. */
export const getBytes = (path: Path, anew = false): Promise<Uint8Array> =>
  request(path, anew ? { cache: "reload" } : keptOffline(), async (response) => {
    if (!response.ok) throw refusal(path, response);
    return new Uint8Array(await response.arrayBuffer());
  });

/**
 * A part of such a file, under an address of its own: of one address Chromium fetches one part after the other, since its cache keeps them
 * in one entry. Hosts take no notice of it.
 * @returns undefined where the host gives whole files alone.
 */
export const getPart = (path: Path, from: number, to: number): Promise<Uint8Array | undefined> =>
  request(
    `${path}?${from}-${to}`,
    { ...keptOffline(), headers: { Range: `bytes=${from}-${to - 1}` } },
    async (response) => {
      if (response.status === 206) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      if (response.ok) return undefined;
      throw refusal(path, response);
    },
  );

const getText = (path: Path, how: RequestInit): Promise<string> =>
  request(path, how, async (response) => {
    if (response.ok && isJson(response)) return await response.text();
    throw refusal(path, response);
  });

async function request<T>(path: Path, how: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    return await read(
      await fetch(path, { ...how, referrerPolicy: "no-referrer", signal: AbortSignal.timeout(TIMEOUT_MS) }),
    );
  } catch (cause) {
    if (cause instanceof ContentError) throw cause;
    const kind = navigator.onLine ? "unavailable" : "offline";
    throw new ContentError(kind, `${path} could not be fetched within ${TIMEOUT_MS} ms`, { cause });
  }
}

// A captive portal or a server's catch-all page answers 200 with HTML.
const isJson = (response: Response): boolean =>
  /^application\/json\b/iu.test(response.headers.get("content-type") ?? "");

function refusal(path: Path, response: Response): ContentError {
  const { status } = response;
  if (status === 404 || status === 410) return new ContentError("not-found", `${path} is not published (${status})`);
  if (response.ok) return new ContentError("invalid", `${path} is no JSON but ${response.headers.get("content-type")}`);
  return new ContentError("unavailable", `${path} was answered with ${status}`);
}
