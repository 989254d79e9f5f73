import { pathToFileURL } from "node:url";

const loaded = new Set<string>();

/** Whether this process has loaded a module here: then it is ready for its work. */
export const isLoaded = (modulePath: string): boolean => loaded.has(modulePath);

/** Load a module, so that the first call of its functions does not wait for it. */
export async function load(modulePath: string): Promise<Readonly<Record<string, unknown>>> {
  const exported = await import(pathToFileURL(modulePath).href);
  loaded.add(modulePath);
  return exported;
}

/** Call an exported function of a module by its name; the module is loaded at the first call. */
export async function callExported(
  modulePath: string,
  name: string,
  task: unknown,
): Promise<unknown> {
  const functions = await load(modulePath);
  const call = functions[name];
  if (typeof call !== "function") throw new TypeError(`${modulePath} exports no ${name}`);
  return call(task);
}
