import { createHash } from "node:crypto";
import { z } from "zod";

/** Short keys only: Discord allows 100 characters for a custom_id. */
const Key = z.string().regex(/^[A-Za-z0-9_-]{8,32}$/);
const Page = z.coerce.number().int().min(0).max(9999);
const version = z.literal("v1");

/**
 * What a button or select does. All of its state is in the custom_id, so that it works after a
 * restart and on any shard; `v1` lets a later version tell old buttons from its own.
 */
const Control = z.union([
  /** Ask the question of a passage. */
  z
    .tuple([version, z.literal("ask"), Key])
    .transform(([, action, passage]) => ({ action, passage })),
  /** A select whose value is the passage to ask. */
  z.tuple([version, z.literal("pick")]).transform(([, action]) => ({ action })),
  /** A select whose value is the section to open. */
  z.tuple([version, z.literal("open")]).transform(([, action]) => ({ action })),
  z.tuple([version, z.literal("topics"), Page]).transform(([, action, page]) => ({ action, page })),
  z
    .tuple([version, z.literal("section"), Key, Page])
    .transform(([, action, section, page]) => ({ action, section, page })),
  z
    .tuple([version, z.enum(["up", "down", "why", "share", "full", "helped"]), Key])
    .transform(([, action, reply]) => ({ action, reply })),
  z.tuple([version, z.literal("forget")]).transform(([, action]) => ({ action })),
]);

export type Control = z.infer<typeof Control>;

/** The custom_id of a control. */
export function writeControl(control: Control): string {
  const { action, ...state } = control;
  return ["v1", action, ...Object.values(state)].join(":");
}

/** Undefined for anything that no version of this program has written. */
export function readControl(customId: string): Control | undefined {
  return Control.safeParse(customId.split(":")).data;
}

/** A short stable key for a long id. */
export function shortKey(id: string): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, 16);
}
