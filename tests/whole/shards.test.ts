import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asShard } from "../../adapters/as-shard.ts";
import { wantsSlack } from "../../adapters/slack/slack-config.ts";
import { readConfig } from "../../src/config.ts";
import { career, GUILD, guild } from "../adapters/discord/events.ts";
import { type FakeDiscord, startFakeDiscord, TOKEN } from "../adapters/discord/fake-discord.ts";
import { runNode } from "../run-node.ts";
import { createTestSchema, type TestSchema, testDatabaseUrl } from "../store/postgres-schema.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });

const OTHER_GUILD = String(BigInt(GUILD) + (1n << 22n));
const PROGRAM = "adapters/discord/run-shards.ts";

describe("npm run discord:shards", () => {
  it("wants a database that several processes can share", async () => {
    const { code, stderr } = await runNode(PROGRAM, [], { env: { DISCORD_TOKEN: TOKEN } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Several processes cannot share a SQLite file\. Set DATABASE_URL/);
  });

  it("ends with one sentence for a wrong token, and starts nothing again and again", async () => {
    const discord = await startFakeDiscord();
    const env = {
      DISCORD_TOKEN: "wrong",
      DISCORD_API_URL: discord.url,
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
      STORE_KEY: "a secret for tests only",
      LOG_LEVEL: "error",
    };
    const asked = await runNode(PROGRAM, [], { env });
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.stderr).toMatch(/^Discord does not accept DISCORD_TOKEN\. [^\n]*\n$/);
    const told = await runNode(PROGRAM, [], { env: { ...env, SHARD_COUNT: "2" } });
    expect(told).toMatchObject({ code: 1 });
    expect(told.stderr).toMatch(/DISCORD_TOKEN.*\nA shard's process could not run\./);
    await discord.close();
  });

  it("leaves Slack to others, and gives each process a port of its own", () => {
    const env = { SHARDS: "3", SHARD_COUNT: "4", OPS_PORT: "9000", SLACK_BOT_TOKEN: "xoxb-1" };
    const config = asShard(readConfig({ ...env, SLACK_APP_TOKEN: "xapp-1" }));
    expect(config).toMatchObject({ SHARD_LIST: "3", SHARD_COUNT: 4, OPS_PORT: 9003 });
    expect(wantsSlack(config)).toBe(false);
    expect(wantsSlack(asShard(readConfig({ SLACK_BOT_TOKEN: "xoxb-1" })))).toBe(true);
  });
});

describe.skipIf(testDatabaseUrl === undefined)("two processes of discord:shards", () => {
  let discord: FakeDiscord;
  let schema: TestSchema;
  beforeEach(async () => {
    discord = await startFakeDiscord({ shards: 2, guilds: [guild(), guild(OTHER_GUILD)] });
    schema = await createTestSchema(testDatabaseUrl ?? "");
  });
  afterEach(async () => {
    await discord.close();
    await schema.drop();
  });

  it("answer for the servers of their shards, and end with it", async () => {
    let stop: ((signal: NodeJS.Signals) => void) | undefined;
    const running = runNode(PROGRAM, [], {
      env: {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: discord.url,
        DATABASE_URL: schema.url,
        STORE_KEY: "a secret for tests only",
      },
      onStart: (kill) => {
        stop = kill;
      },
    });
    const identified = () => discord.gateway.log.filter(({ op }) => op === 2).length;
    await vi.waitFor(() => expect(identified()).toBe(2), { timeout: 90_000, interval: 100 });
    for (const where of [GUILD, OTHER_GUILD]) {
      const shard = Number((BigInt(where) >> 22n) % 2n);
      await vi.waitFor(
        async () => {
          const token = career(
            discord,
            "ask",
            { question: "do I need an MBA?" },
            { guild: where, shard },
          );
          await vi.waitFor(() => expect(discord.interactions.get(token)?.repliedAt).toBeDefined());
        },
        { timeout: 30_000, interval: 100 },
      );
    }
    stop?.("SIGTERM");
    const { code, stderr } = await running;
    expect(code).toBe(0);
    expect(stderr.match(/"msg":"Stopping\."/g)).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });
});
