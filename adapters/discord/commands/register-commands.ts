import { ApplicationCommandType, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Log } from "../../../src/log.ts";
import { codeOf } from "../failure.ts";
import { retryOnce } from "../retry-once.ts";
import { commands } from "./commands.ts";

const Registered = z.array(z.looseObject({ type: z.number().default(1) }));
type Command = Readonly<Record<string, unknown>>;

export interface Registration {
  readonly rest: REST;
  readonly application: string;
  /** Registers to this server alone, where changes show at once. */
  readonly guild?: string;
  readonly log: Log;
}

/**
 * Makes Discord's list of commands ours, with one call and only when it differs: a day has 200
 * creations. A failure leaves the old list, with which the bot works on.
 */
export async function registerCommands({
  rest,
  application,
  guild,
  log,
}: Registration): Promise<void> {
  const route =
    guild === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, guild);
  try {
    const query = new URLSearchParams({ with_localizations: "true" });
    const registered = Registered.parse(await retryOnce(() => rest.get(route, { query })));
    const wanted = commands(guild === undefined ? "global" : "guild");
    const [entryPoints, others] = partition(registered);
    if (sameCommands(wanted.map(asRecord), others)) return;
    const body = [...wanted, ...entryPoints.map(asCreated)];
    await retryOnce(() => rest.put(route, { body }));
    log.info({ commands: body.length, guild }, "commands registered");
  } catch (error) {
    log.error({ code: codeOf(error), guild }, "commands not registered; the old ones stay");
  }
}

/** The command that opens an activity is not ours, and Discord refuses a list without it. */
function partition(registered: readonly (Command & { type: number })[]) {
  const isEntryPoint = ({ type }: { type: number }) =>
    type === ApplicationCommandType.PrimaryEntryPoint;
  return [registered.filter(isEntryPoint), registered.filter((one) => !isEntryPoint(one))] as const;
}

/** Whether Discord has exactly these commands; what it adds of its own does not count. */
export function sameCommands(wanted: readonly Command[], registered: readonly Command[]): boolean {
  return (
    wanted.length === registered.length &&
    wanted.every((command) => registered.some((one) => covers(one, command)))
  );
}

/** Whether `value` says all that `wanted` says, and has nothing where `wanted` has nothing. */
function covers(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((item, i) => covers(value[i], item))
    );
  }
  if (typeof wanted !== "object" || wanted === null) return value === wanted;
  if (typeof value !== "object" || value === null) return false;
  const has = new Map<string, unknown>(Object.entries(value));
  const known = new Map<string, unknown>(Object.entries(wanted));
  return (
    [...known].every(([key, item]) => covers(has.get(key), item)) &&
    [...has].every(([key, item]) => known.has(key) || ADDED.has(key) || isDefault(item))
  );
}

/** Fields of a registered command that Discord adds. */
const ADDED = new Set([
  "application_id",
  "contexts",
  "default_member_permissions",
  "default_permission",
  "description_localized",
  "dm_permission",
  "guild_id",
  "id",
  "integration_types",
  "name_localized",
  "version",
]);

function isDefault(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
}

function asCreated(command: Command): Command {
  return Object.fromEntries(
    Object.entries(command).filter(
      ([key]) => !["application_id", "guild_id", "version"].includes(key),
    ),
  );
}

function asRecord(command: object): Command {
  return { ...command };
}
