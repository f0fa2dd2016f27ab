import {
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from "discord.js";
import { Settings } from "../../../src/store/settings.ts";
import type { Place } from "../../../src/store/store.ts";
import { codeOf } from "../failure.ts";
import { PHRASES } from "../phrases.ts";
import { notice } from "../render/card.ts";
import { type ChannelSettings, renderSettings } from "../render/settings.ts";
import type { Services } from "../services.ts";
import { type Plan, simplePlan } from "./plan.ts";

/** What answering takes, by the names in Discord's menus. */
const NEEDED = {
  "View Channels": PermissionFlagsBits.ViewChannel,
  "Send Messages": PermissionFlagsBits.SendMessages,
  "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads,
  "Read Message History": PermissionFlagsBits.ReadMessageHistory,
};

/** `/career settings`: shows what is set, changes what options are given for. */
export function planSettings(services: Services, command: ChatInputCommandInteraction): Plan {
  const { guildId } = command;
  if (guildId === null) return simplePlan("private", () => notice(PHRASES.settingsOnlyServer));
  if (!command.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    return simplePlan("private", () => notice(PHRASES.settingsForbidden));
  const channel = command.options.getChannel("channel")?.id;
  const server: Place = { platform: "discord", workspace: guildId };
  const place = channel === undefined ? server : { ...server, channel };
  const change = readChange(command);
  const reset = command.options.getBoolean("reset") ?? false;
  return simplePlan("private", async () => {
    try {
      if (reset) await services.store.resetSettings(place);
      if (Object.keys(change).length > 0) await services.store.changeSettings(place, change);
      services.settings.clear();
      await services.settings.readAhead(server);
      const missing = missingFrom(command.appPermissions);
      return renderSettings(await readAll(services, server, place), missing);
    } catch (error) {
      services.log.error({ code: codeOf(error) }, "settings not changed");
      return notice(PHRASES.settingsFailed);
    }
  });
}

/** Only what was given; out of bounds, it throws. */
function readChange({ options, guildId }: ChatInputCommandInteraction): Partial<Settings> {
  const { shape } = Settings;
  const mode = options.getString("auto-answer");
  const percent = options.getInteger("sureness");
  const privateByDefault = options.getBoolean("private");
  const feedbackButtons = options.getBoolean("feedback");
  const days = options.getInteger("retention");
  const mentors = options.getRole("mentors")?.id;
  return {
    ...(mode === null ? {} : { autoAnswer: shape.autoAnswer.parse(mode) }),
    ...(percent === null ? {} : { sureness: shape.sureness.parse(percent / 100) }),
    ...(privateByDefault === null ? {} : { privateByDefault }),
    ...(feedbackButtons === null ? {} : { feedbackButtons }),
    ...(days === null ? {} : { retentionDays: shape.retentionDays.parse(days) }),
    // The role that everyone has bears the server's id: naming it is naming nobody.
    ...(mentors === undefined ? {} : { mentors: mentors === guildId ? null : mentors }),
  };
}

async function readAll({ store }: Services, server: Place, place: Place) {
  const channels = await store.listChannels(server);
  const all: ChannelSettings[] = [{ settings: await store.readSettings(server) }, ...channels];
  const { channel } = place;
  if (channel === undefined || channels.some((one) => one.channel === channel)) return all;
  return [...all, { channel, settings: await store.readSettings(place) }];
}

function missingFrom(permissions: Readonly<PermissionsBitField>): string[] {
  return Object.entries(NEEDED).flatMap(([name, flag]) => (permissions.has(flag) ? [] : [name]));
}
