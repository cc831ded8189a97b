import { type Addresses, toDistinct, toMatched } from "./addresses.ts";
import {
  cachedForEver,
  contentTypeOf,
  contentTypes,
  hashedFolders,
  fileEnding,
  missingFileText,
  pageEnding,
  revalidated,
  securityHeaders,
} from "./header-rules.ts";

/** Of moved addresses, and of withdrawn ones. Caddy compares an address with one after another: 4,000 cost a page half a millisecond. */
const LIMIT = 2000;

/** A snippet for a Caddyfile. */
export function printCaddyfile({ redirects, gone }: Addresses): string {
  const moved = toDistinct(redirects, ({ from, to }) => (from === to ? undefined : toMatched(from)));
  const withdrawn = toDistinct(gone, toMatched);
  const entries = [
    ...[...withdrawn.keys()].slice(0, LIMIT).map((path) => `\`${path}\` 410`),
    ...[...moved].slice(0, LIMIT).map(([from, { to }]) => `\`${from}\` \`${to}\``),
  ];
  return `# Import this file at the top of a Caddyfile, and what it names in a site, which needs no more than these:
#
#   import /srv/news.hosts/Caddyfile
#   news.example {
#     root * /srv/news
#     import broadsheet
#   }
#
# Every edition prints it anew; reload Caddy when it changed, or what moved and what was withdrawn since is served by its page alone.
# ${entries.length} of ${redirects.length + gone.length} such addresses stand here: Caddy looks through them one by one.
(broadsheet) {
  encode gzip
  header {
${securityHeaders.map(([name, value]) => `    ${name} \`${value}\`\n`).join("")}  }
  map {path} {broadsheet_address} {
${entries.map((entry) => `    ${entry}\n`).join("")}    default ""
  }
${printRoutes()}${printErrors()}}
`;
}

const printRoutes = (): string => `  route {
    @hidden path_regexp ^/_(headers|redirects)$|/\\.
    error @hidden 404
    @page not path /assets/* /content/* /media/*
    vars @page broadsheet_answer {broadsheet_address}
    @gone vars broadsheet_answer 410
    handle @gone {
      header Cache-Control ${revalidated}
      try_files {path} {path}.html {path}/index.html
      file_server {
        status 410
      }
    }
    @moved vars_regexp broadsheet_answer ^/
    header @moved Cache-Control ${revalidated}
    redir @moved {vars.broadsheet_answer} 301
    try_files {path} {path}.html
    header Cache-Control ${revalidated}
    @hashed path ${hashedFolders.map((folder) => `/${folder}/*`).join(" ")}
    header @hashed Cache-Control "${cachedForEver}"
${[...contentTypes]
  .map(([ending, type]) => `    @${ending} path *.${ending}\n    header @${ending} Content-Type "${type}"\n`)
  .join("")}    file_server {
      precompressed br
    }
  }
`;

const printErrors = (): string => `  handle_errors {
    header Cache-Control ${revalidated}
    @missing_file {
      expression {err.status_code} == 404
      path_regexp (?i)${fileEnding}
      not path_regexp (?i)${pageEnding}
    }
    @missing_page expression {err.status_code} == 404
    handle @missing_file {
      header Content-Type "text/plain; charset=utf-8"
      respond "${missingFileText}
" 404
    }
    handle @missing_page {
      rewrite * /404.html
      header Content-Type "${contentTypeOf(".html")}"
      file_server
    }
    respond "{err.status_code} {err.status_text}
"
  }
`;
