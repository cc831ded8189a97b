import { expect, test } from "vitest";
import { joinPieces, type Piece } from "#contract/piece";
import { encode } from "./encode.ts";

const decode = (pieces: readonly Piece[]): string => new TextDecoder().decode(encode(pieces));

test("pieces become the bytes of their text, shared or not, however often", () => {
  const shared = { shared: "<p>报纸 📰</p>" };
  const pages = [["甲", shared, "乙"], [shared, shared], ["丙"], [], [""]];
  for (const pieces of [...pages, ...pages.toReversed()]) expect(decode(pieces)).toBe(joinPieces(pieces));
});

test("a file of any size is encoded whole", () => {
  const large = ["甲".repeat(300_000), { shared: "乙".repeat(300_000) }, "丙"];
  expect(decode(large)).toBe(joinPieces(large));
});

test("half a surrogate pair becomes the sign for what is no character, as everywhere", () => {
  expect(decode(["a\ud83d", "b"])).toBe("a\ufffdb");
});
