import { callExported } from "./call-exported.ts";

/** A call of an exported function, with its argument as JSON. */
interface Call {
  readonly modulePath: string;
  readonly name: string;
  readonly json: string;
}

/** What each process of a pool runs; returns JSON. */
export default async ({ modulePath, name, json }: Call): Promise<string> =>
  JSON.stringify(await callExported(modulePath, name, JSON.parse(json)));
