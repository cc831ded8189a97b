import * as v from "valibot";
import { PressError, reasonOf } from "../rejection.ts";

/** sysexits.h: a temporary failure, try again. */
const TEMPORARY = 75;

const resume = "Run the same command again: it goes on where it was.";

/** What the S3 client throws: the service's own code as name, and the status of its answer. */
const ServiceError = v.object({
  name: v.string(),
  message: v.string(),
  $metadata: v.exactOptional(v.object({ httpStatusCode: v.exactOptional(v.number()) })),
});

export const isMissing = (error: unknown): boolean =>
  v.is(ServiceError, error) && error.name === "NotFound" && error.$metadata?.httpStatusCode === 404;

/** The key is right, but may not do this. */
export const isRefused = (error: unknown): boolean =>
  v.is(ServiceError, error) && error.name === "AccessDenied" && error.$metadata?.httpStatusCode === 403;

/** What happened, and what to do: exit code 75 where trying again may help, 1 where somebody must act first. */
export function toPublishError(error: unknown, bucket: string): PressError {
  if (!v.is(ServiceError, error)) return new PressError(`Publishing failed: ${reasonOf(error)}.`, { remedy: resume });
  const { name, message } = error;
  const said = message === "" || message === "UnknownError" ? name : `${name}: ${message}`;
  const status = error.$metadata?.httpStatusCode ?? 0;
  const known = toKnownError(name, { bucket, said });
  if (known !== undefined) return known;
  if (status === 403 || status === 401) {
    return new PressError(`The bucket ${bucket} refused what was asked of it (${said}).`, {
      remedy:
        "See that the key is right, and that it may s3:ListBucket on the bucket, s3:GetObject and s3:PutObject in it.",
    });
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    return new PressError(`The bucket ${bucket} took it for wrong (${status}, ${said}).`, {
      remedy:
        "If the service is not Amazon's, see whether it wants --path-style, another --region, or no --website-redirects.",
    });
  }
  const what = status === 0 ? "could not be reached" : `failed again and again (${status})`;
  return new PressError(`The service of the bucket ${bucket} ${what}: ${said}.`, {
    remedy: resume,
    exitCode: TEMPORARY,
  });
}

function toKnownError(name: string, { bucket, said }: { bucket: string; said: string }): PressError | undefined {
  switch (name) {
    case "CredentialsProviderError":
      return new PressError("There are no credentials for the bucket.", {
        remedy: "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or run it where a role gives them.",
      });
    case "NoSuchBucket":
    case "NotFound": // what a bucket that is asked for an object says is told by isMissing
      return new PressError(`There is no bucket named ${bucket}.`, {
        remedy: "Make it, or see --to and --endpoint.",
      });
    case "PermanentRedirect":
    case "AuthorizationHeaderMalformed":
    case "IllegalLocationConstraintException":
      return new PressError(`The bucket ${bucket} is in another region (${said}).`, {
        remedy: "Give its own with --region.",
      });
    default:
      return said.includes("Region is missing")
        ? new PressError(`Nobody said in which region the bucket ${bucket} is.`, {
            remedy: "Give it with --region, or set AWS_REGION.",
          })
        : undefined;
  }
}
