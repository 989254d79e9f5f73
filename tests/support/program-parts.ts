import { cpSync } from "node:fs";
import { join, resolve } from "node:path";

/** This project's folder. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** What the commands need of it, besides its packages. */
const PARTS = ["bin", "src", "templates", "scripts", "package.json", "package-lock.json"];

/** Copy the program, without its packages and without the archive that the project is. */
export function copyProgram(folder: string): void {
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
}
