import type { Piece, SharedPiece } from "#contract/piece";

/** A hundred thousand pages have most of their bytes in common: each piece that is shared is encoded once. */
const encoded = new WeakMap<SharedPiece, Uint8Array>();

/** Room for one file; a larger one gets its own. */
const room = Buffer.allocUnsafe(1 << 19);

/** UTF-8. @returns bytes that stand until the next call. */
export function encode(pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map((piece) => (typeof piece === "string" ? piece : encodeShared(piece)));
  // A unit of UTF-16 takes three bytes at most.
  const most = parts.reduce((sum, part) => sum + (typeof part === "string" ? 3 * part.length : part.length), 0);
  const bytes = most > room.length ? Buffer.allocUnsafe(most) : room;
  let end = 0;
  for (const part of parts) {
    if (typeof part === "string") end += bytes.write(part, end);
    else {
      bytes.set(part, end);
      end += part.length;
    }
  }
  return bytes.subarray(0, end);
}

function encodeShared(piece: SharedPiece): Uint8Array {
  const known = encoded.get(piece);
  if (known !== undefined) return known;
  const bytes = Buffer.from(piece.shared);
  encoded.set(piece, bytes);
  return bytes;
}
