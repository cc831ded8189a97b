import {
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import type { Bucket } from "./bucket.ts";
import { fileOfKey, keyOf } from "./object-key.ts";
import type { Destination } from "./parse-destination.ts";
import { isMissing, isRefused, toPublishError } from "./publish-errors.ts";
import type { StoredObject } from "./to-object.ts";

export type S3Options = {
  /** Of another service than Amazon's. */
  endpoint?: string;
  region?: string;
  /** `https://host/bucket` rather than `https://bucket.host`. */
  pathStyle: boolean;
  /** How many requests at once. */
  parallel: number;
};

/** How often a request is tried that the network or the service fails; the waits between grow from 0.1 s. */
const ATTEMPTS = 8;

/** Of the metadata that an object may have. */
const MARK = "broadsheet";

/** A bucket of Amazon S3 or of a service that speaks as it does. Credentials, and a region not given, come from the usual places. */
export class S3Bucket implements Bucket {
  readonly #client: S3Client;
  readonly #destination: Destination;

  constructor(destination: Destination, options: S3Options) {
    this.#destination = destination;
    this.#client = new S3Client(toConfig(options));
  }

  async put({ file, contents, md5, contentType, cacheControl, redirect, mark }: StoredObject): Promise<string> {
    const command = new PutObjectCommand({
      ...this.#nameOf(file),
      Body: contents,
      ContentMD5: Buffer.from(md5, "hex").toString("base64"),
      ContentType: contentType,
      CacheControl: cacheControl,
      ...(redirect !== undefined && { WebsiteRedirectLocation: redirect }),
      ...(mark !== undefined && { Metadata: { [MARK]: mark } }),
    });
    const { ETag = "" } = await this.#explain(() => this.#client.send(command));
    return withoutQuotes(ETag);
  }

  head(file: string): Promise<{ etag: string; mark?: string } | undefined> {
    return this.#explain(async () => {
      try {
        const { ETag = "", Metadata = {} } = await this.#client.send(new HeadObjectCommand(this.#nameOf(file)));
        const mark = Metadata[MARK];
        return { etag: withoutQuotes(ETag), ...(mark !== undefined && { mark }) };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    });
  }

  remove(file: string): Promise<boolean> {
    return this.#explain(async () => {
      try {
        await this.#client.send(new DeleteObjectCommand(this.#nameOf(file)));
        return true;
      } catch (error) {
        if (isRefused(error)) return false;
        throw error;
      }
    });
  }

  async *list(): AsyncGenerator<{ file: string; etag: string }> {
    const { bucket, prefix } = this.#destination;
    let token: string | undefined;
    do {
      const command = new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(token !== undefined && { ContinuationToken: token }),
      });
      const { Contents = [], NextContinuationToken } = await this.#explain(() => this.#client.send(command));
      for (const { Key = "", ETag = "" } of Contents)
        yield { file: fileOfKey(Key.slice(prefix.length)), etag: withoutQuotes(ETag) };
      token = NextContinuationToken;
    } while (token !== undefined);
  }

  close(): void {
    this.#client.destroy();
  }

  #nameOf(file: string): { Bucket: string; Key: string } {
    return { Bucket: this.#destination.bucket, Key: this.#destination.prefix + keyOf(file) };
  }

  async #explain<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw toPublishError(error, this.#destination.bucket);
    }
  }
}

function toConfig({ endpoint, region, pathStyle, parallel }: S3Options): S3ClientConfig {
  return {
    ...(endpoint !== undefined && { endpoint, region: region ?? "us-east-1" }), // most other services know no regions
    ...(region !== undefined && { region }),
    forcePathStyle: pathStyle,
    maxAttempts: ATTEMPTS,
    // Checksums of Amazon's own kind are refused by some services; every object has its MD5.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: 10_000,
      socketTimeout: 60_000,
      httpAgent: { maxSockets: parallel },
      httpsAgent: { maxSockets: parallel },
    },
  };
}

const withoutQuotes = (etag: string): string => etag.replaceAll('"', "");
