import { StoreError, type StoreTrouble } from "./store-error.ts";

interface Meaning {
  readonly codes: RegExp;
  readonly trouble: StoreTrouble;
  readonly what: string;
  readonly hint: string;
}

/** What PostgreSQL's and the network's codes mean to whoever runs the bot. */
const meanings: readonly Meaning[] = [
  {
    codes: /^28/,
    trouble: "unreachable",
    what: "refuses the user or the password",
    hint: "Check the user and the password in DATABASE_URL.",
  },
  {
    codes: /^3D000$/,
    trouble: "unreachable",
    what: "has no database of this name",
    hint: "Create it, or correct the name in DATABASE_URL.",
  },
  {
    codes: /^3F000$/,
    trouble: "unreachable",
    what: "has no schema to put tables into",
    hint: "Check search_path in DATABASE_URL.",
  },
  {
    codes: /^(42501|25006)$/,
    trouble: "unreachable",
    what: "does not let this user write",
    hint: "Grant the user of DATABASE_URL the right to create and change tables.",
  },
  {
    codes: /^(26000|42P05)$/,
    trouble: "unreachable",
    what: "is behind a connection pooler that mixes up prepared statements",
    hint: "Connect to PostgreSQL itself, or set the pooler to session mode.",
  },
  {
    codes: /^53100$/,
    trouble: "full",
    what: "has no space left on its disk",
    hint: "Free some space there.",
  },
  {
    codes: /^(XX001|XX002|58P01|58030)$/,
    trouble: "damaged",
    what: "reports damaged files",
    hint: "Restore it from a backup.",
  },
  {
    codes: /^(57|53|08|40|55P03)/,
    trouble: "unreachable",
    what: "is overloaded, starting or stopping",
    hint: "Try again in a moment; the bot does so by itself.",
  },
  {
    codes: /^(42|23|22)/,
    trouble: "failed",
    what: "refused a statement",
    hint: "Please report this as a bug.",
  },
];

const unreachable: Omit<Meaning, "codes"> = {
  trouble: "unreachable",
  what: "cannot be reached",
  hint: "Check the host and port in DATABASE_URL, and that PostgreSQL runs there.",
};

/** A `StoreError` that names host and database, never user or password. */
export function explainPostgres(url: string, cause: unknown): StoreError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no answer in time";
  const { trouble, what, hint } = meanings.find(({ codes }) => codes.test(code)) ?? unreachable;
  return new StoreError(trouble, `PostgreSQL at ${placeOf(url)} ${what} (${code}).`, hint, {
    cause,
  });
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || "the local socket"}${pathname}`;
}
