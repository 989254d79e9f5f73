import type { Media } from "../../core/message.ts";

/** Where a file lies, relative to the folder of the dump's file, or that it is not there. */
export type FilePath = Required<Pick<Media, "path">> | Required<Pick<Media, "missing">>;

/**
 * A path as it is kept, with forward slashes and without "."; undefined for addresses, for paths of
 * another machine, and for one with "..", which may lead out of the folder.
 */
export function safePath(written: string): string | undefined {
  const path = withSlashes(written);
  if (path.startsWith("/") || SCHEME.test(path)) return undefined;
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  return steps.length === 0 || steps.includes("..") ? undefined : steps.join("/");
}

/**
 * What an address in a page says of a file: `page` is the page's path below the folder of dumps.
 * Addresses of account exports begin at the export's root: "../../chats/chat_001/photos/a.jpg" in
 * "chats/chat_001/messages.html" is "photos/a.jpg". Nothing outside of the page's folder is named.
 */
export function pathFromPage(address: string, page: string): FilePath {
  const { climb = "", rest = "" } = CLIMB.exec(withSlashes(address.trim()))?.groups ?? {};
  const folder = withSlashes(page).split("/").slice(0, -1);
  const ups = climb.split("/").filter((step) => step === "..").length;
  const left = ups === 0 ? "" : `${folder.slice(-ups).join("/")}/`;
  const path = safePath(rest);
  if (path === undefined || ups > folder.length) return OUTSIDE;
  const isInside = path.startsWith(left) && path.length > left.length;
  return isInside ? { path: path.slice(left.length) } : OUTSIDE;
}

/** What is said of a file that its dump cannot hold. */
export const OUTSIDE = { missing: "not in the folder" } as const;

const withSlashes = (path: string): string => path.replaceAll("\\", "/");

// "https://t.me/name", "C:/photos/a.jpg"
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
// "../.././photos/a.jpg"
const CLIMB = /^(?<climb>(?:\.{1,2}\/+)*)(?<rest>.*)$/s;
