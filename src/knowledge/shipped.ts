import { fileURLToPath } from "node:url";

/** The knowledge folder that comes with the project: its word lists serve any other folder too. */
export const SHIPPED_KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));
