import * as v from "valibot";

/** A value that crossed an edge (disk, network) without the shape its contract promises. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

/**
 * The value as its contract describes it; keys that the contract does not know are dropped.
 * @param where what is being parsed, for the message: an address, a file name.
 * @throws {ContractError} naming the place inside the value that does not fit.
 */
export function parseAs<const S extends v.GenericSchema>(schema: S, value: unknown, where: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new ContractError(`${where}${path === null ? "" : `, at ${path}`}: ${issue.message}`);
}
