import { EVENT_ID, type Event, getScalarValue, parseEvents } from "js-yaml";

/** Names and indices that lead to a value: `["seen", 1, "lines"]`. */
export type FieldPath = readonly PropertyKey[];

/**
 * The line of a YAML text (from 1) on which a field stands, or the nearest field around it.
 * Positions come from the parser that reads the fields: the package `yaml` has them at nodes, which
 * would halve this file, but would be a second parser that may read a text in another way.
 */
export function lineOfField(yaml: string, path: FieldPath): number {
  const events = parseEvents(yaml, {});
  let node = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  let offset = 0;
  for (const step of path) {
    const found = findChild(yaml, events, node, step);
    if (found === undefined) break;
    [node, offset] = found;
  }
  return yaml.slice(0, offset).split("\n").length;
}

type FieldPlace = readonly [node: number, offset: number];

/** A child's event, and where the child, or the name it is under, starts in the text. */
function findChild(
  yaml: string,
  events: readonly Event[],
  parent: number,
  step: PropertyKey,
): FieldPlace | undefined {
  const isMap = events[parent]?.type === EVENT_ID.MAPPING;
  if (!isMap && events[parent]?.type !== EVENT_ID.SEQUENCE) return undefined;
  let index = 0;
  for (let at = parent + 1; events[at]?.type !== EVENT_ID.POP; at = after(events, at)) {
    const head = at;
    if (isMap) at = after(events, at);
    const name = isMap ? scalarValue(yaml, events[head]) : index++;
    if (name === step) return [at, startOf(events[head]) ?? 0];
  }
  return undefined;
}

const scalarValue = (yaml: string, event: Event | undefined): string | undefined =>
  event?.type === EVENT_ID.SCALAR ? getScalarValue(yaml, event) : undefined;

function startOf(event: Event | undefined): number | undefined {
  if (event === undefined) return undefined;
  if ("valueStart" in event) return event.valueStart;
  return "start" in event ? event.start : undefined;
}

/** The event after a whole value: collections end with the POP that closes them. */
function after(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let index = at; index < events.length; index++) {
    const type = events[index]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return events.length;
}
