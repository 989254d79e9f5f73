import { existsSync, readFileSync } from "node:fs";
import { createSecureServer, type Http2Session, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { makeCertificate } from "./certificate.ts";
import { createSlowLink } from "./slow-link.ts";

/** 1.6 Mbit/s, and the time before the first byte of each response: "slow 4G" of Lighthouse. */
const BYTES_PER_SECOND = 1.6e6 / 8;
const MILLISECONDS_TO_FIRST_BYTE = 150;

/** A file that was asked for. Times are in milliseconds since 1970. */
export interface SentFile {
  readonly path: string;
  /** Of its body as it is sent, compressed; headers (some 50 bytes) are left out. */
  readonly bytes: number;
  readonly askedAt: number;
  /**
   * When a browser could first ask for what it leads to: when the last byte was sent, and of a page,
   * which is read while it comes, the first. Absent until then.
   */
  readAt?: number;
}

/** A site behind a slow link. */
export interface SlowServer {
  /** With a slash at the end. */
  readonly address: string;
  /** Starts a list of what is asked for from now on, and gives it. */
  readonly record: () => readonly SentFile[];
  readonly close: () => void;
}

/**
 * Serve a site by HTTP/2 over TLS on this machine alone, over one slow link for all streams. Texts are
 * sent as gzip, and nothing may be kept by the browser. `folder` is for the certificate.
 */
export async function serveSlowly(site: string, folder: string): Promise<SlowServer> {
  const link = createSlowLink(BYTES_PER_SECOND);
  const readFile = createReader(site);
  const sessions = new Set<Http2Session>();
  let sent: SentFile[] = [];

  const answer = async (stream: ServerHttp2Stream, path: string): Promise<void> => {
    const { status, body, headers } = readFile(path);
    const file: SentFile = { path, bytes: body.length, askedAt: now() };
    sent.push(file);
    // Of a page that was closed.
    stream.on("error", () => {});
    await sleep(MILLISECONDS_TO_FIRST_BYTE);
    if (stream.destroyed) return;
    stream.respond({ ":status": status, ...headers });
    const isPage = extname(path) === ".html";
    await link.send(body, (packet) => {
      if (stream.destroyed) return false;
      if (isPage) file.readAt ??= now();
      stream.write(packet);
      return true;
    });
    file.readAt ??= now();
    stream.end();
  };
  const server = createSecureServer(makeCertificate(folder));
  server.on("session", (session) => {
    sessions.add(session);
    session.on("error", () => {});
    session.on("close", () => sessions.delete(session));
  });
  server.on("stream", (stream, headers) => {
    answer(stream, decodeURIComponent(`${headers[":path"]}`.replace(QUERY, "")));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://127.0.0.1:${port}/`,
    record: () => {
      sent = [];
      return sent;
    },
    close: () => {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}

const QUERY = /\?.*$/;

const now = (): number => performance.timeOrigin + performance.now();

interface Response {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".xml": "text/xml",
  ".svg": "image/svg+xml",
};

/** Files by their paths, each compressed once. */
function createReader(site: string): (path: string) => Response {
  const responses = new Map<string, Response>();
  const read = (path: string): Response => {
    const file = join(site, path);
    const type = TYPES[extname(path)];
    const cache = { "cache-control": "no-store" };
    if (!existsSync(file)) return { status: 404, body: Buffer.alloc(0), headers: cache };
    const content = readFileSync(file);
    if (type === undefined) return { status: 200, body: content, headers: cache };
    const headers = { ...cache, "content-type": type, "content-encoding": "gzip" };
    return { status: 200, body: gzipSync(content, { level: 9 }), headers };
  };
  return (path) => {
    const known = responses.get(path) ?? read(path);
    responses.set(path, known);
    return known;
  };
}
