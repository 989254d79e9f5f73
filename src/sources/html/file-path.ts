/** Where a file lies, relative to the folder of the page, or that it is not there. */
export type FilePath = { readonly path: string } | { readonly missing: string };

/**
 * What an address in a page says of a file: `page` is the page's path below the folder of dumps.
 * Addresses of account exports begin at the export's root: "../../chats/chat_001/photos/a.jpg" in
 * "chats/chat_001/messages.html" is "photos/a.jpg". Nothing outside of the page's folder is named.
 */
export function filePath(address: string, page: string): FilePath {
  const slashed = address.trim().replaceAll("\\", "/");
  if (slashed.startsWith("/") || SCHEME.test(slashed)) return OUTSIDE;
  const folder = page.replaceAll("\\", "/").split("/").slice(0, -1);
  const steps = [...folder];
  for (const step of slashed.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return OUTSIDE;
  }
  const isInside = folder.every((step, k) => steps[k] === step) && steps.length > folder.length;
  return isInside ? { path: steps.slice(folder.length).join("/") } : OUTSIDE;
}

const OUTSIDE: FilePath = { missing: "not in the folder" };

// "https://t.me/name", "C:/photos/a.jpg"
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
