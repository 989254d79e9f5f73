import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyProject } from "../incremental/project.ts";
import { CHANNELS, writeChannelDumps } from "./channel-dump.ts";
import { ROOT } from "./program-parts.ts";
import { runAnnalsWarm } from "./run-script.ts";

/** An archive of two channels with posts of every kind, built by the project's own commands. */
export interface ChannelSite {
  readonly project: string;
  readonly out: string;
  /** What the build said. */
  readonly said: string;
}

/** Where the archive says it stands. */
export const CHANNEL_ADDRESS = "https://harbour.example/archive/";

const SETTINGS = {
  ...{ title: "Harbour Papers", description: "What two channels said of a harbour." },
  ...{ url: CHANNEL_ADDRESS, language: "en-GB", timeZone: "UTC", channels: CHANNELS },
};

/** Build the archive. */
export async function buildChannelSite(): Promise<ChannelSite> {
  const project = copyProject();
  const config = `export default ${JSON.stringify(SETTINGS)};\n`;
  writeFileSync(join(project, "archive.config.ts"), config);
  cpSync(join(ROOT, "tsconfig.json"), join(project, "tsconfig.json"));
  await writeChannelDumps(join(project, "dumps"));
  const { code, stdout, stderr } = await runAnnalsWarm({ project, words: ["build"] });
  if (code !== 0) throw new Error(`the build ended in ${code}:\n${stdout}${stderr}`);
  return { project, out: join(project, "_site"), said: stdout + stderr };
}
