import type { Piece } from "#contract/piece";

/** Prints what depends on one object alone once for each object. */
export function sharedBy<T extends object>(print: (of: T) => string): (of: T) => Piece {
  const known = new WeakMap<T, Piece>();
  return (of) => {
    const piece = known.get(of) ?? { shared: print(of) };
    known.set(of, piece);
    return piece;
  };
}
