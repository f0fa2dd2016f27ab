import { z } from "zod";
import type { Advisor } from "../../src/advisor.ts";
import { LONGEST_LINE } from "./split-lines.ts";

const Request = z.object({
  id: z.string(),
  text: z.string(),
  conversation: z.exactOptional(z.string()),
  addressed: z.exactOptional(z.boolean()),
});

type Request = z.infer<typeof Request>;

const RequestLine = z
  .string()
  .max(LONGEST_LINE, `longer than ${LONGEST_LINE} characters`)
  .regex(/\S/, 'empty; write {"id": "1", "text": "a question"}')
  .transform((line, context): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  })
  .pipe(Request);

/** One JSON request a line → one JSON reply a line, in order. A line that is wrong never ends it. */
export async function* answerLines(
  lines: AsyncIterable<string>,
  advisor: Advisor,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number++;
    const { data, error } = RequestLine.safeParse(line);
    const reply = data
      ? await answer(data, number, advisor)
      : { id: null, error: `line ${number}: ${describe(error)}` };
    yield `${JSON.stringify(reply)}\n`;
  }
}

async function answer({ id, ...question }: Request, number: number, advisor: Advisor) {
  try {
    return { id, answer: await advisor.ask(question) };
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    return { id, error: `line ${number}: could not be answered, a fault in the program (${name})` };
  }
}

/** `text: expected string, received number; id: ...` */
function describe({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "))
    .join("; ");
}
