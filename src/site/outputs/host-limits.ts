import { formatBytes } from "../../platform/text/format-bytes.ts";
import type { SiteSize } from "./site-size.ts";

/** The most that a host takes; absent where it takes any. */
interface Host extends Partial<SiteSize> {
  readonly name: string;
}

const MB = 1024 ** 2;
const GB = 1024 ** 3;

/**
 * Hosts that many sites stand on, with what they said in November 2026. A host that lets a paying
 * customer have more is listed with what it gives to all.
 */
const HOSTS: readonly Host[] = [
  // https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits; a file of
  // more than 100 MB cannot be pushed to a repository.
  { name: "GitHub Pages", bytes: GB, largest: 100 * MB },
  // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
  { name: "GitLab Pages", files: 200_000, bytes: GB },
  // https://developers.cloudflare.com/pages/platform/limits/; 100,000 files on paid plans.
  { name: "Cloudflare Pages", files: 20_000, largest: 25 * MB },
];

/** A line for each host that would refuse a site of this size, with the figures and what to do. */
export const describeLimits = (size: SiteSize): readonly string[] =>
  HOSTS.flatMap((host) => {
    const found = excesses(size, host);
    return found.length === 0
      ? []
      : [`${host.name} would refuse this site: ${found.join("; ")}: ${adviceFor(size, host)}`];
  });

function excesses({ files, bytes, largest }: SiteSize, host: Host): readonly string[] {
  const isOver = (value: number, most = Number.POSITIVE_INFINITY): boolean => value > most;
  return [
    ...(isOver(files, host.files) ? [`${count(files)} files, at most ${count(host.files)}`] : []),
    ...(isOver(bytes, host.bytes)
      ? [`about ${formatBytes(bytes)}, at most ${formatBytes(host.bytes ?? 0)}`]
      : []),
    ...(isOver(largest, host.largest)
      ? [`a file of ${formatBytes(largest)}, at most ${formatBytes(host.largest ?? 0)}`]
      : []),
  ];
}

/** Smaller files help where one of them, or all together, are too large; nothing helps against their number. */
function adviceFor({ files }: SiteSize, { files: most = files, largest }: Host): string {
  if (files > most) return "choose another host";
  const limit = largest === undefined ? "10 MB" : formatBytes(largest);
  return `leave large files out, media: { largest: "${limit}" } in the settings, or choose another host`;
}

const count = (value = 0): string => value.toLocaleString("en");
