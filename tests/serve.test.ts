import { describe, expect, it } from "vitest";
import type { Adapter } from "../adapters/adapter.ts";
import { serve } from "../adapters/serve.ts";
import { ConfigError } from "../src/errors.ts";

function recorder() {
  const events: string[] = [];
  const write = (_: object, message: string) => void events.push(message);
  const log = { debug: write, info: write, warn: write, error: write };
  const adapter = (name: string, more: Partial<Adapter> = {}): Adapter => ({
    name,
    start: async () => void events.push(`${name} starts`),
    stop: async () => void events.push(`${name} stops`),
    ready: () => true,
    ...more,
  });
  return { events, log, adapter };
}

const never = new Promise<never>(() => {});

describe("serve", () => {
  it("runs all adapters until a signal, then stops all", async () => {
    const { events, log, adapter } = recorder();
    let signal = (_: string) => {};
    const stopped = new Promise<string>((resolve) => {
      signal = resolve;
    });
    const second = adapter("b", {
      start: async () => {
        events.push("b starts");
        signal("SIGTERM");
      },
    });
    await serve({ adapters: [adapter("a"), second], log, stopped });
    expect(events.slice(0, 2)).toEqual(["a starts", "b starts"]);
    expect(events.slice(-3)).toEqual(["Stopping.", "a stops", "b stops"]);
  });

  it("stops the others and rejects when one can never connect", async () => {
    const { events, log, adapter } = recorder();
    const broken = adapter("b", {
      start: () => Promise.reject(new ConfigError("The token is wrong.", "Take another.")),
    });
    const served = serve({ adapters: [adapter("a"), broken], log, stopped: never });
    await expect(served).rejects.toThrow("The token is wrong. Take another.");
    expect(events).toContain("a stops");
  });

  it("stops all and rejects when one can never connect again", async () => {
    const { events, log, adapter } = recorder();
    const lost = Promise.reject(new ConfigError("The token was withdrawn.", "Take another."));
    const served = serve({ adapters: [adapter("a")], log, stopped: lost });
    await expect(served).rejects.toThrow("The token was withdrawn.");
    expect(events.at(-1)).toBe("a stops");
  });

  it("stops while an adapter is still connecting", async () => {
    const { events, log, adapter } = recorder();
    const slow = adapter("a", { start: () => never });
    await serve({ adapters: [slow], log, stopped: Promise.resolve("SIGINT") });
    expect(events).toEqual(["Stopping.", "a stops"]);
  });

  it("does not wait for ever for an adapter that does not stop, nor fail for one that cannot", async () => {
    const { events, log, adapter } = recorder();
    const hanging = adapter("a", { stop: () => never });
    const failing = adapter("b", { stop: () => Promise.reject(new Error("x")) });
    const stopped = Promise.resolve("SIGTERM");
    await serve({ adapters: [hanging, failing], log, stopped, stopWithin: 1 });
    expect(events).toContain("Could not stop cleanly.");
    expect(events.at(-1)).toBe("Stopped without waiting any longer.");
  });
});
