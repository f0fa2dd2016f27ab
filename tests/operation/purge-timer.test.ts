import { afterEach, describe, expect, it, vi } from "vitest";
import { createPurgeTimer } from "../../src/operation/purge-timer.ts";
import type { Timer } from "../../src/operation/timer.ts";
import { createCollectedLog } from "../store/collected-log.ts";

const WAIT = { timeout: 15_000, interval: 5 };
const timers: Timer[] = [];
afterEach(async () => {
  for (const timer of timers.splice(0)) await timer.stop();
});

describe("the purge timer", () => {
  it("purges at once and again, also after a purge that failed", async () => {
    let purges = 0;
    const purge = async () => {
      purges++;
      if (purges === 1) throw new Error("The database is away.");
      return 0;
    };
    const log = createCollectedLog();
    const timer = createPurgeTimer({ store: { purge }, log, every: 1 });
    timers.push(timer);
    timer.start();
    await vi.waitFor(() => expect(purges).toBeGreaterThan(2), WAIT);
    expect(log.lines).toEqual(["warn: A purge failed."]);
  });

  it("deletes nothing right after the clock jumped", async () => {
    const purgedAt: number[] = [];
    let wall = 1_000_000;
    let looks = 0;
    const jumps = [0, 0, 3_000_000_000, 0];
    const clocks = {
      wall: () => {
        wall += jumps[looks++] ?? 0;
        return wall;
      },
      steady: () => 0,
    };
    const purge = async () => {
      purgedAt.push(wall);
      return 0;
    };
    const log = createCollectedLog();
    const timer = createPurgeTimer({ store: { purge }, log, every: 1, clocks });
    timers.push(timer);
    timer.start();
    await vi.waitFor(() => expect(purgedAt.length).toBeGreaterThan(1), WAIT);
    expect(log.lines).toEqual(["warn: The clock jumped: nothing is purged until the next time."]);
    expect(purgedAt[0]).toBe(1_000_000);
    expect(looks).toBeGreaterThan(purgedAt.length + 1);
  });
});
