/**
 * The target of an address: a file of the site, with an anchor where it names one, or outside the
 * site's folder.
 */
export type Destination =
  | { readonly kind: "internal"; readonly path: string; readonly fragment: string }
  | { readonly kind: "rooted"; readonly path: string; readonly fragment: string }
  | { readonly kind: "outside" }
  | { readonly kind: "external" };

/**
 * Resolve an address as written on a page, as a browser does. `page` is the page's path below the
 * site's root; `siteUrl` the absolute address of that root, with a slash at its end, if it has one.
 * `rooted` is an address that starts with `/`: it works on a host of its own only.
 */
export function resolveLink(
  address: string,
  page: string,
  siteUrl: string | undefined,
): Destination {
  const written = decodeEntities(address).trim();
  if (siteUrl !== undefined && written.startsWith(siteUrl)) {
    return { kind: "internal", ...locate(written.slice(siteUrl.length)) };
  }
  if (written.startsWith("//") || SCHEME.test(written)) return { kind: "external" };
  if (written.startsWith("/")) {
    const base = siteUrl === undefined ? "/" : new URL(siteUrl).pathname;
    if (!written.startsWith(base)) return { kind: "outside" };
    return { kind: "rooted", ...locate(written.slice(base.length)) };
  }
  if (written === "" || written.startsWith("#") || written.startsWith("?")) {
    return { kind: "internal", path: page, fragment: locate(written).fragment };
  }
  const { path, fragment } = locate(written);
  const joined = joinPath(page.slice(0, page.lastIndexOf("/") + 1), path);
  return joined === undefined ? { kind: "outside" } : { kind: "internal", path: joined, fragment };
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

interface Place {
  readonly path: string;
  readonly fragment: string;
}

/** The path and fragment of an address; a folder stands for its index. */
function locate(address: string): Place {
  const hash = address.indexOf("#");
  const fragment = hash === -1 ? "" : decode(address.slice(hash + 1));
  const beforeHash = hash === -1 ? address : address.slice(0, hash);
  const query = beforeHash.indexOf("?");
  const path = decode(query === -1 ? beforeHash : beforeHash.slice(0, query));
  return { path: path === "" || path.endsWith("/") ? `${path}index.html` : path, fragment };
}

/** A relative path from a folder (`posts/`); undefined where it leads above the root. */
function joinPath(folder: string, path: string): string | undefined {
  if (!path.includes("./")) return folder + path;
  if (path.startsWith("../") && path.indexOf("./", 3) === -1 && folder.includes("/")) {
    return folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1) + path.slice(3);
  }
  const steps = folder.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

const decode = (text: string): string => {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(ENTITY, (whole, name: string) => ENTITIES[name] ?? whole)
    : text;

const ENTITY = /&(amp|quot|lt|gt|apos|#39|#x27);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  apos: "'",
  "#39": "'",
  "#x27": "'",
};
