import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface ServedFolder {
  /** Where the folder's root is, with a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A host that knows nothing of the site: files under a path of their own, 404.html for the rest. */
export async function serveFolder(folder: string, below: string): Promise<ServedFolder> {
  const files = sirv(folder, { dev: true, extensions: [] });
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(below)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${request.url.slice(below.length)}`;
    files(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(readFileSync(join(folder, "404.html")));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${below}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
