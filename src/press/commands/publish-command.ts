import { Option, type Command, InvalidArgumentError } from "commander";
import { basename, join } from "node:path";
import { toHash } from "../outputs/output.ts";
import type { Places } from "./arguments.ts";
import { showProgress } from "../progress.ts";
import { parseDestination } from "../publish/parse-destination.ts";
import type { Publication } from "../publish/publish.ts";

type PublishFlags = {
  to: string;
  endpoint?: string;
  region?: string;
  pathStyle?: boolean;
  websiteRedirects?: boolean;
  parallel: number;
  verify?: boolean;
  dryRun?: boolean;
};

export function addPublishCommand(program: Command, places: Places): void {
  program
    .command("publish")
    .description("Upload what changed of an edition to a bucket of S3 or of a service like it.")
    .argument("<dir>", "the edition")
    .requiredOption("--to <url>", "s3://bucket or s3://bucket/folder")
    .option("--endpoint <url>", "of a service that is not Amazon's")
    .option("--region <name>", "of the bucket (default: AWS_REGION or the profile's)")
    .option("--path-style", "address the bucket as https://host/bucket, not as https://bucket.host")
    .option("--website-redirects", "have S3's website endpoint answer 301 at addresses that moved")
    .addOption(new Option("--parallel <number>", "how many files at once").default(16).argParser(toParallel))
    .option("--verify", "ask the bucket for all that it has; without it, what was uploaded is remembered")
    .option("--dry-run", "upload nothing, say what would be")
    .addHelpText(
      "after",
      "\nCredentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile (AWS_PROFILE), or a role.\n" +
        "Exit codes: 0 published; 1 refused, somebody must act; 75 the network or the service failed, or another run is at work: run it again, it goes on where it was.",
    )
    .action((folder: string, flags: PublishFlags) => runPublish(places.fromUser(folder), flags));
}

async function runPublish(folder: string, flags: PublishFlags): Promise<void> {
  const { to, endpoint, region, parallel, pathStyle = false, dryRun = false } = flags;
  const destination = parseDestination(to);
  const { S3Bucket } = await import("../publish/s3-bucket.ts");
  const { publish } = await import("../publish/publish.ts");
  const bucket = new S3Bucket(destination, {
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
    pathStyle: pathStyle || isOneHost(endpoint),
    parallel,
  });
  const place = toHash(`${endpoint ?? ""} ${destination.bucket} ${destination.prefix}`);
  const recordFile = join(`${folder}.published`, `${basename(destination.bucket)}-${place}.sqlite`);
  const progress = showProgress();
  try {
    const publication = await publish(
      bucket,
      {
        folder,
        recordFile,
        parallel,
        redirects: flags.websiteRedirects === true,
        verify: flags.verify === true,
        dryRun,
      },
      ({ file, done, total }) => {
        progress.update("Uploading", done, total);
        if (dryRun && file !== undefined) process.stdout.write(`${file}\n`);
      },
    );
    progress.stop();
    process.stdout.write(printPublication(publication, { to, dryRun }));
  } finally {
    progress.stop();
    bucket.close();
  }
}

function printPublication(
  { files, uploaded, sent, left, stuck }: Publication,
  { to, dryRun }: { to: string; dryRun: boolean },
): string {
  const done = dryRun ? "would be uploaded" : "uploaded";
  const rest = left === 0 ? "the rest is there" : `${left} changed meanwhile: run it again`;
  const more =
    stuck === 0
      ? ""
      : `${stuck} files of the search index that nothing needs any more stay there: the key lacks s3:DeleteObject.\n`;
  return `${uploaded} of ${files} files (${(sent / 1e6).toFixed(1)} MB) ${done} to ${to}; ${rest}.\n${more}`;
}

/** A machine's address or a name of one word has no names below it. */
const isOneHost = (endpoint: string | undefined): boolean =>
  endpoint !== undefined && /^https?:\/\/(?:[^./]+|[\d.]+|\[[^\]]*\])(?::\d+)?(?:\/|$)/iu.test(endpoint);

function toParallel(text: string): number {
  const parallel = Number(text);
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > 256)
    throw new InvalidArgumentError("It is a number from 1 to 256.");
  return parallel;
}
