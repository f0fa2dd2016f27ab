import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from "discord.js";
import { cutText } from "../cut-text.ts";
import { LIMITS } from "../limits.ts";

/**
 * The body of a message. Everything the bot says is Components V2, not embeds: text, sources and
 * the buttons that belong to them stand in one reading order, no "Embed Links" permission is
 * needed, links do not unfold, and an edit can never mix the two kinds.
 */
export interface Card {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  /** Nobody is ever pinged, whatever the text holds. */
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
}

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface CardContent {
  /** Markdown, one text display each, top to bottom; a divider stands between them. */
  readonly texts: readonly string[];
  readonly rows?: readonly Row[];
  /** RGB. */
  readonly colour?: number;
}

/** With a divider each, the container itself and three full rows this stays below 40 components. */
const MOST_DISPLAYS = 10;

/** Discord refuses a message without any text. */
const NOTHING = "…";

/** Puts texts and rows into a container. Texts beyond Discord's limit are cut, last ones first. */
export function card({ texts, rows = [], colour }: CardContent): Card {
  const said = texts.filter((text) => text.trim() !== "");
  const displays = withinLimit(said.length > 0 ? said : [NOTHING]);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        ...(colour === undefined ? {} : { accent_color: colour }),
        components: [...displays.flatMap(withDivider), ...rows],
      },
    ],
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** A card that says one thing. `text` is Markdown. */
export function notice(text: string, rows: readonly Row[] = []): Card {
  return card({ texts: [text], rows });
}

function withinLimit(texts: readonly string[]): string[] {
  let room: number = LIMITS.text;
  const head = texts.slice(0, MOST_DISPLAYS - 1);
  const tail = texts.slice(MOST_DISPLAYS - 1).join("\n");
  return [...head, tail].flatMap((text) => {
    const kept = cutText(text, room);
    room -= kept.length;
    return kept === "" ? [] : [kept];
  });
}

function withDivider(text: string, position: number): APIComponentInContainer[] {
  const display: APITextDisplayComponent = { type: ComponentType.TextDisplay, content: text };
  return position === 0 ? [display] : [{ type: ComponentType.Separator, divider: true }, display];
}
