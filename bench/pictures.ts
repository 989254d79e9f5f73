import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePictures } from "../testing/generate/pictures.ts";
import { runStep, type Step, type StepResult } from "./steps.ts";
import { makeWorkplace, remove, type Workplace } from "./workplace.ts";

interface PicturesRequest {
  /** The project to measure; it is copied. */
  readonly project: string;
  /** The folder to work in. */
  readonly work: string;
  readonly pictures: number;
  readonly say: (message: string) => void;
}

const SEED = 2024;

/** The first build of the site, which decodes all pictures. */
const FIRST_BUILD = "first build";

/**
 * Measure an archive in which every post has a picture of its own, by the name of the step. Each step goes
 * on from what the one before left.
 */
export async function benchPictures({
  project,
  work,
  pictures,
  say,
}: PicturesRequest): Promise<ReadonlyMap<string, StepResult>> {
  const place = makeWorkplace(project, join(work, `${pictures}-pictures`));
  say("drawing pictures");
  await writePictures(join(place.project, "dumps", "pictures"), pictures, SEED);
  const results = new Map<string, StepResult>();
  for (const step of stepsIn(place)) results.set(step.name, await runStep(step, 1, say));
  return results;
}

/** What a run with pictures says besides its table. */
export function describePictures(
  pictures: number,
  results: ReadonlyMap<string, StepResult>,
): string {
  const first = results.get(FIRST_BUILD);
  if (first === undefined || "failure" in first) return "no build with pictures was measured\n";
  const rate = (pictures / first.seconds).toFixed(1);
  return `${rate} pictures a second in the ${FIRST_BUILD}, pages included\n`;
}

function stepsIn(place: Workplace): readonly Step[] {
  const { project, log } = place;
  const at = (path: string): string => join(project, path);
  const all = ["posts", "_site", "media", ".annals"];
  const step = (
    name: string,
    word: "import" | "build",
    change: () => void = () => undefined,
    outputs: () => readonly string[] = () => all.map(at),
  ): Step => ({
    name,
    start: () => {
      change();
      const words = [process.execPath, "bin/annals.cjs", word] as const;
      return { command: { words, folder: project, log }, outputs: outputs() };
    },
  });
  const ofMedia = (): readonly string[] => [
    ...[at("media"), at("_site/media")],
    ...readdirSync(at(".annals")).flatMap((name) =>
      name.endsWith("-media") ? [at(`.annals/${name}`)] : [],
    ),
  ];
  const addText = (): void => writeFileSync(at("dumps/more.txt"), "One more text of the day\n");
  return [
    step("import", "import"),
    step(FIRST_BUILD, "build"),
    step("nothing changed", "build"),
    step("one more text: files of media touched", "build", addText, ofMedia),
    step("site deleted", "build", () => remove(at("_site"))),
  ];
}
