import { expect, test } from "vitest";
import { CHANNEL, career, GUILD, MENTORS } from "./events.ts";
import { replyTo, stage } from "./stage.ts";

test("/career report is for those who manage the server, in private, about their server", async () => {
  const { discord } = await stage();
  const token = career(discord, "report", { days: 7 }, { manager: true });
  const text = await replyTo(discord, token);
  expect(text).toContain(`${GUILD}, 7 days`);
  expect(text).toContain("\\*pay\\*");
  expect(discord.interactions.get(token)?.acknowledged?.flags).toBe(64);
  expect(await replyTo(discord, career(discord, "report", {}, { manager: true }))).toContain(
    "30 days",
  );
});

test("/career report is for mentors too, and for nobody else", async () => {
  const { discord } = await stage();
  const mentor = { roles: [MENTORS] };
  expect(await replyTo(discord, career(discord, "report", {}, mentor))).toContain("mentors");
  await replyTo(discord, career(discord, "settings", { mentors: MENTORS }, { manager: true }));
  expect(await replyTo(discord, career(discord, "report", {}, mentor))).toContain("30 days");
  expect(await replyTo(discord, career(discord, "report"))).not.toContain("30 days");
  const direct = career(discord, "report", {}, { guild: null, roles: [MENTORS] });
  expect(await replyTo(discord, direct)).toContain("server");
});

test("mentors:@everyone means nobody, which takes the report from them again", async () => {
  const { discord, store } = await stage();
  for (const mentors of [MENTORS, GUILD])
    await replyTo(discord, career(discord, "settings", { mentors }, { manager: true }));
  const place = { platform: "discord", workspace: GUILD, channel: CHANNEL } as const;
  expect(await store.readSettings(place)).toMatchObject({ mentors: null });
  expect(await replyTo(discord, career(discord, "report", {}, { roles: [GUILD] }))).not.toContain(
    "30 days",
  );
});
