import { setTimeout as sleep } from "node:timers/promises";

/** A link that carries so many bytes a second, whoever sends. */
export interface SlowLink {
  /** Sends bytes, packet by packet in turn with all others, until `write` returns false. */
  readonly send: (bytes: Uint8Array, write: (packet: Uint8Array) => boolean) => Promise<void>;
}

interface Transfer {
  readonly write: (packet: Uint8Array) => boolean;
  readonly onEnd: () => void;
  rest: Uint8Array;
}

/** Bytes of a packet of TCP, about. */
const PACKET = 1400;

export function createSlowLink(bytesPerSecond: number): SlowLink {
  const waiting: Transfer[] = [];
  let isBusy = false;

  const carry = async (): Promise<void> => {
    isBusy = true;
    // Timers come late: what is carried keeps to this clock and not to them.
    let freeAt = performance.now();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const packet = next.rest.subarray(0, PACKET);
      freeAt += (packet.length / bytesPerSecond) * 1000;
      await sleep(Math.max(0, freeAt - performance.now()));
      next.rest = next.rest.subarray(PACKET);
      if (next.write(packet) && next.rest.length > 0) waiting.push(next);
      else next.onEnd();
    }
    isBusy = false;
  };
  return {
    send: (bytes, write) =>
      new Promise((onEnd) => {
        waiting.push({ rest: bytes, write, onEnd });
        if (!isBusy) carry();
      }),
  };
}
