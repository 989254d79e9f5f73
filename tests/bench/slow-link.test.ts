import { expect, test } from "vitest";
import { createSlowLink } from "../../bench/search/slow-link.ts";

const FAST = 1e9;

test("packets of several senders take turns, and each arrives whole", async () => {
  const link = createSlowLink(FAST);
  const packets: [sender: string, bytes: number][] = [];
  const send = (sender: string, bytes: number): Promise<void> =>
    link.send(new Uint8Array(bytes), (packet) => packets.push([sender, packet.length]) > 0);
  await Promise.all([send("a", 3000), send("b", 1500), send("c", 10)]);
  expect(packets).toEqual([
    ["a", 1400],
    ["b", 1400],
    ["c", 10],
    ["a", 1400],
    ["b", 100],
    ["a", 200],
  ]);
});

test("a sender that has gone is sent nothing more", async () => {
  const link = createSlowLink(FAST);
  let packets = 0;
  await link.send(new Uint8Array(9000), () => ++packets < 2);
  expect(packets).toBe(2);
});
