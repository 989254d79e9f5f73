import { pathToFileURL } from "node:url";

/** Call an exported function of a module by its name; the module is loaded at the first call. */
export async function callExported(
  modulePath: string,
  name: string,
  task: unknown,
): Promise<unknown> {
  const functions: Readonly<Record<string, unknown>> = await import(pathToFileURL(modulePath).href);
  const call = functions[name];
  if (typeof call !== "function") throw new TypeError(`${modulePath} exports no ${name}`);
  return call(task);
}
