import { InvalidArgumentError } from "commander";

/** Where a command finds things. */
export type Places = {
  /** The folder of this package. */
  package: string;
  /** A path as the user wrote it → an absolute one. */
  fromUser: (path: string) => string;
};

export function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 0) throw new InvalidArgumentError("It is a whole number from 0 up.");
  return count;
}

export function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
