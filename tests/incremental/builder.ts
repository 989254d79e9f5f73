import { bundleProgram } from "../../src/app/program/bundle.mjs";
import { openCommandProcesses } from "../support/command-process.ts";
import { FOOTER, type Subject } from "./subject.ts";

/** The folders to build from and into, where they are not the project's own. */
export interface Order {
  readonly posts?: string;
  readonly out?: string;
}

/** Builds a project copy again and again. */
export interface Builder {
  /**
   * What `npm run build` does, with other folders where they are named; returns whether there was
   * something to do. Throws where the build fails.
   */
  readonly build: (order?: Order) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export function openBuilder({ project, read }: Subject): Builder {
  const processes = openCommandProcesses();
  /** The compiled program by what the steps change of its code: all of it is long to read. */
  const programs = new Map<string, Promise<string>>();
  const findProgram = (): Promise<string> => {
    const changing = read(FOOTER);
    const program = programs.get(changing) ?? bundleProgram(project);
    programs.set(changing, program);
    return program;
  };
  return {
    build: async (order = {}) => {
      const folders = Object.entries(order).flatMap(([name, folder]) => [`--${name}`, folder]);
      const words = ["build", ...folders];
      const { code, stdout, stderr } = await processes.run(await findProgram(), { project, words });
      if (code !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
      return !stdout.endsWith(": nothing changed\n");
    },
    close: processes.close,
  };
}
