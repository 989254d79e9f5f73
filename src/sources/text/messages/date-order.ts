import { type DateOrder, type MessageStamp, YEAR_FIRST } from "./stamps.ts";

/**
 * The local times of stamps in the order of a dump, `2024-07-16T18:45:00` each. What 03/04/2024
 * means is decided by all stamps of the same style: the order of day and month that makes most of
 * them real days, then reverses time least often, then covers the shortest way in time.
 */
export function dateStamps(stamps: readonly MessageStamp[]): readonly string[] {
  const byStyle = new Map<string, MessageStamp[]>();
  for (const stamp of stamps) {
    const same = byStyle.get(stamp.style);
    if (same) same.push(stamp);
    else byStyle.set(stamp.style, [stamp]);
  }
  const orders = new Map<string, DateOrder>();
  for (const [style, same] of byStyle) orders.set(style, chooseOrder(style, same));
  return stamps.map((stamp) => timeOf(stamp, orders.get(stamp.style) ?? "DMY"));
}

function chooseOrder(style: string, stamps: readonly MessageStamp[]): DateOrder {
  const judged = usualOrders(style).map((order) => ({ order, faults: faultsOf(order, stamps) }));
  judged.sort((a, b) => compare(a.faults, b.faults));
  return judged[0]?.order ?? "DMY";
}

function usualOrders(style: string): readonly DateOrder[] {
  if (style.endsWith(YEAR_FIRST)) return ["YMD", "DMY", "MDY"];
  const isAmerican = style.startsWith("/") && style.endsWith("12");
  return isAmerican ? ["MDY", "DMY", "YMD"] : ["DMY", "MDY", "YMD"];
}

/** How many days do not exist, how often time is reversed, and the distance covered in days. */
function faultsOf(order: DateOrder, stamps: readonly MessageStamp[]): readonly number[] {
  const times = stamps
    .filter(({ days }) => days.has(order))
    .map((stamp) => Date.parse(`${timeOf(stamp, order)}Z`));
  let forward = 0;
  let backward = 0;
  let way = 0;
  for (let k = 1; k < times.length; k++) {
    const step = (times[k] ?? 0) - (times[k - 1] ?? 0);
    if (step > 0) forward += 1;
    if (step < 0) backward += 1;
    way += Math.abs(step);
  }
  return [stamps.length - times.length, Math.min(forward, backward), way / DAY];
}

const DAY = 86_400_000;

function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((fault, at) => fault !== b[at]);
  return k === -1 ? 0 : (a[k] ?? 0) - (b[k] ?? 0);
}

/**
 * The time of a stamp in this order, or where that is no day, in the first order in which it is
 * one.
 */
function timeOf({ days, time }: MessageStamp, order: DateOrder): string {
  const [first] = days.values();
  return `${days.get(order) ?? first}T${time}`;
}
