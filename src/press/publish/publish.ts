import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { manifestFile, segmentsFolder } from "#contract/paths";
import { toKept } from "../disk/stamps.ts";
import { toHash } from "../outputs/output.ts";
import { cachedForEver, contentTypes, hashedFolders, revalidated } from "../outputs/hosts/header-rules.ts";
import { PressError } from "../rejection.ts";
import type { Bucket } from "./bucket.ts";
import { forEachParallel } from "./for-each-parallel.ts";
import { type EditionFile, listFiles, readStamp } from "../disk/list-files.ts";
import { isPublished, type Stage, stageOf, stages } from "./publish-order.ts";
import { PublishRecord } from "./publish-record.ts";
import { headersOf, toObject } from "./to-object.ts";

export type PublishOptions = {
  /** The edition's folder. */
  folder: string;
  /** Where it is written down what the bucket has. */
  recordFile: string;
  /** How many files at once. */
  parallel: number;
  /** Whether moved addresses become redirects of S3's website endpoint. */
  redirects: boolean;
  /** Ask the bucket for all that it has, whatever the record says. */
  verify: boolean;
  /** Upload nothing. */
  dryRun: boolean;
};

export type Publication = {
  /** All that is published of the edition. */
  files: number;
  uploaded: number;
  /** Bytes. */
  sent: number;
  /** Files that changed while it ran: how they are now, or what they point at, may not be there yet. */
  left: number;
  /** Files of the search index that nothing points at any more: removed, and those that the bucket does not let go. */
  removed: number;
  stuck: number;
};

/** Is told of every file that is uploaded, or would be. `done` of `total` files that may have changed were looked at. */
export type OnUpload = (event: { file?: string; done: number; total: number }) => void;

const manifest = manifestFile.slice(1);

/** How often the edition is looked through, where a press prints meanwhile, and the wait between, in milliseconds. */
const ROUNDS = 5;
const WAIT = 200;

/** Clocks of file systems lag behind by up to so many milliseconds. */
const LAG = 20;

/**
 * Uploads the files of an edition that changed, each stage after the one it points at. Of what is there, parts of the search index alone
 * are removed, once the press has: an edition keeps all its addresses, and tabs that are open on an earlier release ask for its assets.
 *
 * A press may print meanwhile, and one that watches always may. It writes a list after the articles that it points at; so a list as
 * it was when a round began points at nothing but what that round finds. What changed since stays in the bucket as it is, until the
 * next round; only what the bucket never had is taken as it is now, since something older may point at it.
 * @throws {PressError} when it cannot go on; what was uploaded is not uploaded again.
 */
export async function publish(bucket: Bucket, options: PublishOptions, onUpload: OnUpload): Promise<Publication> {
  if (!existsSync(join(options.folder, manifest))) {
    throw new PressError(`There is no edition in ${options.folder}.`, {
      remedy: "Print one with `broadsheet build --posts <dir> --out <dir>`, or name the folder that holds one.",
    });
  }
  const record = new PublishRecord(options.recordFile);
  try {
    await prepare(record, bucket, options);
    const publication: Publication = { files: 0, uploaded: 0, sent: 0, left: 0, removed: 0, stuck: 0 };
    for (let round = 1; ; round++) {
      await upload(record, bucket, { ...options, publication, onUpload, since: Date.now() - LAG });
      if (publication.left === 0 || round === ROUNDS || options.dryRun) break;
      await delay(WAIT);
    }
    if (publication.left === 0 && !options.dryRun) await removeRetired(record, bucket, { ...options, publication });
    return publication;
  } finally {
    record.close();
  }
}

async function removeRetired(
  record: PublishRecord,
  bucket: Bucket,
  { folder, parallel, publication }: PublishOptions & { publication: Publication },
): Promise<void> {
  const retired = record.filesIn(`${segmentsFolder.slice(1)}/`).filter((file) => !existsSync(join(folder, file)));
  await forEachParallel(retired, parallel, async (file) => {
    // What refuses one will refuse the others.
    if (publication.stuck > 0 || !(await bucket.remove(file))) publication.stuck++;
    else {
      publication.removed++;
      record.forget(file);
    }
  });
}

/** A word for how objects get their headers: the manifest bears it in the bucket, and with it all that was put before. */
const toRules = ({ redirects }: PublishOptions): string =>
  toHash(JSON.stringify([[...contentTypes], hashedFolders, cachedForEver, revalidated, redirects]));

/** The manifest is the last that every run uploads: another than ours tells that somebody else was there. */
async function prepare(record: PublishRecord, bucket: Bucket, options: PublishOptions): Promise<void> {
  const rules = toRules(options);
  const there = await bucket.head(manifest);
  const isOurs = !record.isEmpty() && there?.etag === record.find(manifest)?.etag;
  if (options.verify || !isOurs) await record.reconcile(bucket.list(), there?.mark === rules);
  record.applyRules(rules);
}

type Round = PublishOptions & {
  publication: Publication;
  onUpload: OnUpload;
  /** When it began, in milliseconds. */
  since: number;
};

async function upload(record: PublishRecord, bucket: Bucket, round: Round): Promise<void> {
  const { publication, onUpload } = round;
  publication.files = 0;
  publication.left = 0;
  const total = record.setPending(findChanged(record, round));
  let done = 0;
  for (const stage of stages) {
    await forEachParallel(record.pending(stage), round.parallel, async (found) => {
      const sent = await uploadFile(found, record, { ...round, bucket });
      done++;
      onUpload({ ...(sent && { file: found.file }), done, total });
    });
  }
}

function* findChanged(
  record: PublishRecord,
  { folder, publication }: Round,
): Generator<EditionFile & { stage: Stage }> {
  for (const found of listFiles(folder)) {
    if (!isPublished(found.file)) continue;
    publication.files++;
    const known = record.find(found.file);
    if (known?.size !== found.size || known.changedAt !== found.changedAt)
      yield { ...found, stage: stageOf(found.file) };
  }
}

/** @returns whether the file was sent, or would be. */
async function uploadFile(
  { file, changedAt }: EditionFile,
  record: PublishRecord,
  { bucket, ...round }: Round & { bucket: Bucket },
): Promise<boolean> {
  const { folder, publication } = round;
  const known = record.find(file);
  const stamp = readStamp(join(folder, file)); // before its contents: what is read is this or newer
  if (stamp === undefined) return false;
  const isSettled = round.dryRun || (stamp.changedAt === changedAt && changedAt <= round.since);
  if (!isSettled) publication.left++;
  if (!isSettled && (known !== undefined || file === manifest)) return false;
  const stored = toObject(file, readFileSync(join(folder, file)), round);
  const object = file === manifest ? { ...stored, mark: toRules(round) } : stored;
  const { md5 } = object;
  const headers = headersOf(object);
  const isThere = known?.md5 === md5 && (known.headers === headers || known.headers === "");
  if (isThere || !round.dryRun) {
    const etag = isThere ? known.etag : await bucket.put(object);
    const kept = toKept({ size: stamp.size, time: stamp.changedAt }, Date.now());
    record.save({ file, size: kept.size, changedAt: kept.time, md5, headers, etag });
  }
  if (isThere) return false;
  publication.uploaded++;
  publication.sent += object.contents.length;
  return true;
}
