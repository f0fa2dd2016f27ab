import { afterEach, describe, expect, it } from "vitest";
import { createMetrics } from "../../src/operation/create-metrics.ts";
import {
  type Check,
  createOperationServer,
  type OperationServer,
} from "../../src/operation/operation-server.ts";
import { createCollectedLog } from "../store/collected-log.ts";

const servers: OperationServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function serve(checks: Record<string, Check> = {}, metrics = createMetrics()) {
  const server = createOperationServer({ port: 0, checks, metrics, log: createCollectedLog() });
  servers.push(server);
  const port = await server.start();
  return {
    port,
    get: async (path: string, init?: RequestInit) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
      return { status: response.status, text: await response.text() };
    },
  };
}

describe("the operation server", () => {
  it("tells that the process runs, whatever else fails", async () => {
    const { get } = await serve({ store: () => Promise.reject(new Error("away")) });
    expect(await get("/healthz")).toEqual({ status: 200, text: "ok\n" });
  });

  it("is ready when all checks pass", async () => {
    const { get } = await serve({ slack: () => true, store: () => Promise.resolve() });
    const { status, text } = await get("/readyz?verbose");
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ ready: true, checks: { slack: "ok", store: "ok" } });
  });

  it("says what is not ready, also when a check hangs or throws", async () => {
    const { get } = await serve({
      discord: () => false,
      store: () => Promise.reject(new Error("The database is away.")),
      hangs: () => new Promise(() => undefined),
      throws: () => {
        throw new Error("Broken.");
      },
    });
    const { status, text } = await get("/readyz");
    expect(status).toBe(503);
    expect(JSON.parse(text)).toEqual({
      ready: false,
      checks: {
        discord: "not ready",
        store: "The database is away.",
        hangs: expect.stringContaining("did not answer within"),
        throws: "Broken.",
      },
    });
  });

  it("refuses other paths and methods", async () => {
    const { get } = await serve();
    expect((await get("/")).status).toBe(404);
    expect((await get("/healthz", { method: "POST" })).status).toBe(405);
  });

  it("tells in words when its port is taken", async () => {
    const { port } = await serve();
    const second = createOperationServer({
      port,
      checks: {},
      metrics: createMetrics(),
      log: createCollectedLog(),
    });
    await expect(second.start()).rejects.toThrow(/port \d+ \(EADDRINUSE\)\. Set OPS_PORT/);
  });

  it("gives every kind of observation to Prometheus", async () => {
    const metrics = createMetrics();
    const { get } = await serve({}, metrics);
    const { observe } = metrics;
    observe({
      what: "question",
      surface: "slack",
      outcome: "answer",
      seconds: 0.02,
      confidence: 0.9,
    });
    observe({ what: "question", surface: "slack", outcome: "silent", seconds: 0.01 });
    observe({ what: "limited", surface: "slack", whose: "person" });
    observe({ what: "duplicate", surface: "slack" });
    observe({ what: "takenOver", surface: "slack" });
    observe({ what: "platformError", surface: "discord", code: "50013" });
    observe({ what: "platformError", surface: "slack", code: "a text\nwith spaces" });
    observe({ what: "rateLimitWait", surface: "discord", seconds: 1.5 });
    observe({ what: "reconnect", surface: "discord" });
    observe({ what: "store", there: true });
    observe({ what: "lostNote" });
    observe({ what: "knowledge", version: "old", passages: 1 });
    observe({ what: "knowledge", version: "new", passages: 320 });
    observe({ what: "knowledgeRefused" });
    const { text } = await get("/metrics");
    for (const line of [
      'advisor_questions_total{surface="slack",outcome="answer"} 1',
      'advisor_answer_seconds_bucket{le="0.025",surface="slack"} 2',
      'advisor_confidence_bucket{le="0.9",outcome="answer"} 1',
      'advisor_limited_total{surface="slack",whose="person"} 1',
      'advisor_duplicates_total{surface="slack"} 1',
      'advisor_taken_over_total{surface="slack"} 1',
      'advisor_platform_errors_total{surface="discord",code="50013"} 1',
      'advisor_platform_errors_total{surface="slack",code="other"} 1',
      'advisor_rate_limit_wait_seconds_total{surface="discord"} 1.5',
      'advisor_reconnects_total{surface="discord"} 1',
      "advisor_store_up 1",
      "advisor_lost_notes_total 1",
      'advisor_knowledge_info{version="new"} 1',
      "advisor_knowledge_passages 320",
      "advisor_knowledge_refused_total 1",
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).not.toContain('version="old"');
  });
});
