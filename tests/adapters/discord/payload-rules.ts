import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
} from "discord-api-spec/zod";
import { z } from "zod";

/** Discord's own description of a request, plus the rules that stand only in its prose. */
export function messageProblems(kind: "create" | "edit", body: unknown): string[] {
  const schema =
    kind === "create"
      ? MessageCreateRequestSchema
      : IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
  return [...specProblems(schema, body), ...proseProblems(body)];
}

export function choiceProblems(body: unknown): string[] {
  return specProblems(ApplicationCommandAutocompleteCallbackRequestSchema, body);
}

export function commandProblems(body: unknown): string[] {
  const problems = specProblems(z.array(ApplicationCommandUpdateRequestSchema), body);
  const lengths = z.array(z.unknown()).parse(body).map(longestSize);
  return lengths.some((size) => size > 8000) ? [...problems, "command above 8000"] : problems;
}

function specProblems(schema: z.ZodType, body: unknown): string[] {
  const { error } = schema.safeParse(body);
  return error ? error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) : [];
}

const Node = z.looseObject({
  type: z.number().optional(),
  content: z.string().optional(),
  custom_id: z.string().optional(),
  label: z.string().nullish(),
});

/** All components of a message, nested ones included. */
export function componentsOf(body: unknown): z.infer<typeof Node>[] {
  const parsed = Node.safeParse(body).data;
  if (!parsed) return [];
  const inner = [parsed.components, parsed.accessory].flat().filter((one) => one !== undefined);
  const nested = inner.flatMap(componentsOf);
  return parsed.type === undefined ? nested : [parsed, ...nested];
}

/** Everything that a person would read. */
export function textOf(body: unknown): string {
  return componentsOf(body)
    .flatMap(({ content }) => content ?? [])
    .join("\n");
}

export function customIdsOf(body: unknown): string[] {
  return componentsOf(body).flatMap(({ custom_id }) => custom_id ?? []);
}

const Message = z.looseObject({
  flags: z.number().default(0),
  content: z.string().nullish(),
  embeds: z.array(z.unknown()).nullish(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).optional() }).nullish(),
});

function proseProblems(body: unknown): string[] {
  const message = Message.parse(body);
  const components = componentsOf({ components: message.components });
  const ids = customIdsOf({ components: message.components });
  const text = textOf({ components: message.components });
  const size = components.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  const checks: [boolean, string][] = [
    [(message.flags & 32768) !== 0, "not Components V2"],
    [!message.content && !message.embeds?.length, "V2 with content or embeds"],
    [components.length >= 1 && components.length <= 40, "number of components"],
    [size >= 1 && size <= 4000, `length of text: ${size}`],
    [new Set(ids).size === ids.length, "custom_id twice"],
    [message.allowed_mentions?.parse?.length === 0, "mentions allowed"],
    [!/@(everyone|here)|<@!?\d/.test(text), "mention in the text"],
    [components.every(({ type, content }) => type !== 10 || content?.trim()), "empty text"],
    [!/\p{Cs}/u.test(text), "half a character"],
  ];
  return checks.flatMap(([fine, problem]) => (fine ? [] : [problem]));
}

const Localized = z.record(z.string(), z.string()).nullish();
const Sized = z.looseObject({
  name: z.string().default(""),
  name_localizations: Localized,
  description: z.string().default(""),
  description_localizations: Localized,
  choices: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).default([]),
  options: z.array(z.unknown()).default([]),
});

function longestSize(command: unknown): number {
  const { name, name_localizations, description, description_localizations, choices, options } =
    Sized.parse(command);
  const longest = (text: string, others: z.infer<typeof Localized>) =>
    Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length));
  return (
    longest(name, name_localizations) +
    longest(description, description_localizations) +
    choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0) +
    options.reduce<number>((sum, option) => sum + longestSize(option), 0)
  );
}
