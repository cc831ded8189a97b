/** Text that many files have in common: the same object in each, so that it need not be encoded anew. */
export type SharedPiece = { readonly shared: string };
/** Text of a file. */
export type Piece = string | SharedPiece;

export const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.shared)).join("");
