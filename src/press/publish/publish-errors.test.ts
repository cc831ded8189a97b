import { expect, test } from "vitest";
import { count, run, server } from "./publish.fixture.ts";

test("what fails for a moment is tried again", async () => {
  const failed = new Map<string, number>();
  server.fault = (_, key) => {
    const times = (failed.get(key) ?? 0) + 1;
    failed.set(key, times);
    if (times === 1) return key.length % 2 === 0 ? "break" : { status: 503, code: "SlowDown" };
    return times === 2 ? { status: 500, code: "InternalError" } : undefined;
  };
  expect(await run()).toMatchObject({ uploaded: count });
});

test.for<[fault: { status: number; code: string }, exitCode: number, message: string]>([
  [{ status: 403, code: "AccessDenied" }, 1, "The bucket news refused what was asked of it"],
  [{ status: 403, code: "SignatureDoesNotMatch" }, 1, "SignatureDoesNotMatch: As the test wants it"],
  [{ status: 404, code: "NoSuchBucket" }, 1, "There is no bucket named news"],
  [{ status: 301, code: "PermanentRedirect" }, 1, "in another region"],
  [{ status: 400, code: "InvalidArgument" }, 1, "took it for wrong (400, InvalidArgument"],
])("an answer of %o is an error that says what to do", async ([fault, exitCode, message]) => {
  server.fault = (method) => (method === "HEAD" ? undefined : fault);
  await expect(run()).rejects.toMatchObject({
    name: "PressError",
    exitCode,
    message: expect.stringContaining(message),
    remedy: expect.stringMatching(/\w.*\.$/u),
  });
});

test("a service that stays down is a failure for now", { timeout: 60_000 }, async () => {
  server.fault = () => ({ status: 500, code: "InternalError" });
  await expect(run()).rejects.toMatchObject({
    exitCode: 75,
    message: expect.stringContaining("failed again and again (500)"),
  });
  server.fault = () => "break";
  await expect(run()).rejects.toMatchObject({ exitCode: 75, message: expect.stringContaining("could not be reached") });
});

test("a bucket that is another's, or none, is told apart from a missing object", async () => {
  await expect(run({ to: "s3://olds" })).rejects.toThrow("There is no bucket named olds.");
});
