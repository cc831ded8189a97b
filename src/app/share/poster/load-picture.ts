/** A poster waits no longer for its picture. */
const PATIENCE_MS = 4000;

/**
 * A picture that may be drawn on a canvas that is read again: ours, or one that its host lets others use.
 * @returns undefined where it may not, is broken, or does not come in time.
 */
export function loadPicture(src: string): Promise<HTMLImageElement | undefined> {
  const { promise, resolve } = Promise.withResolvers<HTMLImageElement | undefined>();
  const image = new Image();
  // Without this, one from elsewhere would be drawn, and nothing could be read from the canvas after it.
  image.crossOrigin = "anonymous";
  image.referrerPolicy = "no-referrer";
  image.src = src;
  image.decode().then(
    () => resolve(image),
    () => resolve(undefined),
  );
  setTimeout(() => resolve(undefined), PATIENCE_MS);
  return promise;
}
