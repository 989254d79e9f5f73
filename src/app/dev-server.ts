import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { ArchiveError } from "../core/errors.ts";
import { isSystemError } from "../platform/files/write-file.ts";

interface DevServer {
  readonly address: string;
  /** Reload all open pages. */
  readonly reload: () => void;
}

const SCRIPT_PATH = "/.annals/reload.js";
const EVENTS_PATH = "/.annals/events";
const SCRIPT = `new EventSource("${EVENTS_PATH}").onmessage = () => location.reload();`;

// The CSP of pages forbids scripts and connections; that of the served copies allows the reload
// script.
const POLICY = "default-src 'none'";
const DEV_POLICY = `${POLICY}; script-src 'self'; connect-src 'self'`;

/** Serve a folder on this machine only; pages reload when told to. */
export async function startServer(folder: string, port: number): Promise<DevServer> {
  const listeners = new Set<ServerResponse>();
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === EVENTS_PATH) {
      response.writeHead(200, { "content-type": "text/event-stream" }).write("\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    } else if (path === SCRIPT_PATH) {
      response.writeHead(200, { "content-type": "text/javascript" }).end(SCRIPT);
    } else if (path.endsWith("/") || path.endsWith(".html")) {
      sendPage(response, folder, path);
    } else {
      files(request, response, () => sendPage(response, folder, "/404.html", 404));
    }
  });
  await listen(server, port);
  return {
    address: `http://localhost:${port}/`,
    reload: () => {
      for (const listener of listeners) listener.write("data: changed\n\n");
    },
  };
}

function sendPage(response: ServerResponse, folder: string, path: string, status = 200): void {
  const html = readPage(folder, path);
  if (html === undefined) {
    if (status === 404) response.writeHead(404).end("Not found");
    else sendPage(response, folder, "/404.html", 404);
    return;
  }
  const page = html
    .replace(POLICY, DEV_POLICY)
    .replace("</head>", `<script src="${SCRIPT_PATH}"></script></head>`);
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(page);
}

/** The file of a page; it lies in the folder, since parsing a URL resolves its dots. */
const readPage = (folder: string, path: string): string | undefined => {
  try {
    const name = decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path);
    return name.includes("..") ? undefined : readFileSync(join(folder, name), "utf8");
  } catch {
    return undefined;
  }
};

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject(
        isSystemError(error, "EADDRINUSE")
          ? new ArchiveError(
              { file: `http://localhost:${port}/` },
              "a free port",
              "another program on it",
              "name another one with --port",
            )
          : error,
      );
    });
    server.listen(port, "127.0.0.1", resolve);
  });
