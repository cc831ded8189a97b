import type { Addresses, HostFile } from "./addresses.ts";
import { printCaddyfile } from "./caddy-file.ts";
import { printGitHubWorkflow } from "./github-pages.ts";
import { printHeadersFile, printNetlifyRedirects, printRedirectsFile } from "./netlify-files.ts";
import { printNginxMaps, printNginxServer } from "./nginx-files.ts";

/**
 * What hosts are told of an edition.
 *
 * `inside` belongs to the edition: those who deploy its folder read it there, at the root, and publish it to nobody. `beside` is for a
 * folder of its own, `<edition>.hosts`: it is for whoever keeps the server, and a host that publishes every file of an edition would
 * publish it too.
 */
export function printHostFiles(addresses: Addresses): { inside: HostFile[]; beside: HostFile[] } {
  return {
    inside: [
      { file: "_headers", contents: printHeadersFile() },
      { file: "_redirects", contents: printRedirectsFile(addresses) },
    ],
    beside: [
      { file: "nginx/http.conf", contents: printNginxMaps(addresses) },
      { file: "nginx/server.conf", contents: printNginxServer() },
      { file: "Caddyfile", contents: printCaddyfile(addresses) },
      { file: "netlify/_redirects", contents: printNetlifyRedirects(addresses) },
      { file: "github-pages.yml", contents: printGitHubWorkflow() },
    ],
  };
}
