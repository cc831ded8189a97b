import { type Addresses, toDistinct, toMatched } from "./addresses.ts";
import {
  cachedForEver,
  contentTypes,
  hashedFolders,
  fileEnding,
  missingFileText,
  pageEnding,
  revalidated,
  securityHeaders,
} from "./header-rules.ts";

/** nginx reads a word of its configuration into so many bytes. */
const WORD_BYTES = 4000;

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;

/**
 * For nginx's `http` block. Its maps are hash tables: an address is found in the same time among a hundred thousand as among ten. A
 * server that is not told of a new edition sends the pages at the old addresses, which lead on too.
 */
export function printNginxMaps({ redirects, gone }: Addresses): string {
  const moved = toDistinct(redirects, ({ from, to }) => (isLoop(from, to) ? undefined : toKey(from)));
  const withdrawn = toDistinct(gone, toKey);
  const hashed = quoted(`~^(?:200|206|304) /(?:${hashedFolders.join("|")})/`);
  return `# Include this file in nginx's http block, and server.conf, beside it, in the server's, which needs no more than these:
#
#   include /srv/news.hosts/nginx/http.conf;
#   server {
#     listen 80;
#     server_name news.example;
#     root /srv/news;
#     include /srv/news.hosts/nginx/server.conf;
#   }
#
# Every edition prints it anew; reload nginx when it changed, or what moved and what was withdrawn since is served by its page alone.
${printHashSizes([...moved.keys(), ...withdrawn.keys()])}
map "$status $uri" $broadsheet_cache {
  default ${quoted(revalidated)};
  ${hashed} ${quoted(cachedForEver)};
}

map $uri $broadsheet_moved {
  default "";
${[...moved].map(([from, { to }]) => `  ${quoted(from)} ${quoted(to.replaceAll("$", "%24"))};\n`).join("")}}

map $uri $broadsheet_gone {
  default "";
${[...withdrawn.keys()].map((path) => `  ${quoted(path)} 1;\n`).join("")}}
`;
}

const isLoop = (from: string, to: string): boolean => toKey(from)?.toLowerCase() === toKey(to)?.toLowerCase();

function toKey(path: string): string | undefined {
  const matched = toMatched(path);
  return matched === undefined || Buffer.byteLength(matched) > WORD_BYTES ? undefined : matched;
}

/** Room for several of the longest addresses in a bucket, and for as many buckets as addresses: nginx takes of it what it needs. */
function printHashSizes(keys: readonly string[]): string {
  if (keys.length === 0) return "";
  const longest = keys.reduce((length, key) => Math.max(length, Buffer.byteLength(key)), 0);
  const bucket = powerOfTwo(8 * (longest + 32));
  const buckets = powerOfTwo(Math.max(2048, keys.length));
  return `map_hash_bucket_size ${bucket};\nmap_hash_max_size ${buckets};\n`;
}

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least));

/** For nginx's `server` block. Every header stands here: one in a `location` would take away those of the server. */
export const printNginxServer = (): string => `# Include this file in nginx's server block: see http.conf, beside it.
index index.html;
absolute_redirect off;
${printTypes()}
${printHeaders()}
${printLocations()}`;

function printTypes(): string {
  const types = [...contentTypes].map(([ending, type]) => ({ ending, name: type.replace(/;.*/u, ""), type }));
  const texts = new Set(types.flatMap(({ name, type }) => (type.includes("charset") ? [name] : [])));
  texts.delete("text/html"); // nginx counts it among them by itself
  return `types {
${types.map(({ name, ending }) => `  ${name} ${ending};\n`).join("")}}
default_type application/octet-stream;
charset utf-8;
charset_types ${[...texts].join(" ")};
gzip on;
gzip_vary on;
gzip_proxied any;
gzip_types ${[...texts].join(" ")} image/svg+xml;
# With Debian's libnginx-mod-http-brotli-static, the assets as the build compressed them: brotli_static on;
`;
}

function printHeaders(): string {
  const headers = [
    ...securityHeaders.map(([name, value]) => [name, quoted(value)]),
    ["Cache-Control", "$broadsheet_cache"],
  ];
  return headers.map(([name, value]) => `add_header ${name} ${value} always;\n`).join("");
}

const printLocations = (): string => `if ($broadsheet_moved) {
  return 301 $broadsheet_moved;
}
if ($broadsheet_gone) {
  return 410;
}
error_page 404 /404.html;
error_page 410 @broadsheet_withdrawn;

location / {
  try_files $uri $uri.html $uri/ =404;
}
location ~ "^/_(?:headers|redirects)$|/\\.(?!well-known/)" {
  return 404;
}
location ~* "${pageEnding}" {
  try_files $uri $uri.html $uri/ =404;
}
location ~* "${fileEnding}" {
  error_page 404 @broadsheet_missing_file;
  try_files $uri $uri.html $uri/ =404;
}
location @broadsheet_missing_file {
  types { }
  default_type text/plain;
  return 404 "${missingFileText}\\n";
}
location @broadsheet_withdrawn {
  try_files $uri $uri.html $uri/index.html =410;
}
`;
