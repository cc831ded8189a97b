import type { Picture } from "#contract/picture";

type Images = {
  image: string | undefined;
  firstPicture: Picture | undefined;
  resolvePicture: (src: string) => Picture | undefined;
};

/** The picture of an article in lists: the one its front matter names, if it can be shown, else the first of its body. */
export function toLeadImage({ image, firstPicture, resolvePicture }: Images): Picture | undefined {
  const named = image === undefined ? undefined : resolvePicture(image);
  return [named, firstPicture].find(
    (picture) => picture !== undefined && /^(?:https:\/\/|\/(?!\/))/iu.test(picture.src),
  );
}
