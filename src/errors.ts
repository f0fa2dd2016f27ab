/** Base of the errors that this project raises itself: what failed, and what to do next. */
export class AdvisorError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(`${message} ${hint}`, options);
    this.name = new.target.name;
    this.hint = hint;
  }
}

/** The environment or the command line is wrong. Exit code 2. */
export class ConfigError extends AdvisorError {}

/** There is no knowledge that could be loaded. Exit code 1. */
export class KnowledgeError extends AdvisorError {}
