import type { EnvironmentVariables } from "../read-environment.ts";

interface Situation {
  readonly environment: EnvironmentVariables;
  /** `--no-color` on the command line. */
  readonly refused: boolean;
  readonly isTerminal: boolean;
}

/** Whether to print colours: never when refused or with NO_COLOR, always with FORCE_COLOR, else in a terminal. */
export function useColours({ environment, refused, isTerminal }: Situation): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (refused || NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}
