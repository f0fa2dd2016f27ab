/** The package has no types for its zod schemas; these are the ones that are used. */
declare module "discord-api-spec/zod" {
  import type { z } from "zod";
  export const ApplicationCommandAutocompleteCallbackRequestSchema: z.ZodType;
  export const ApplicationCommandUpdateRequestSchema: z.ZodType;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: z.ZodType;
  export const MessageCreateRequestSchema: z.ZodType;
}
