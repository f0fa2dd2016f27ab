import { createInterface } from "node:readline";
import { createAdvisor } from "../../src/create-advisor.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

const dir = process.argv.includes("--knowledge")
  ? process.argv[process.argv.indexOf("--knowledge") + 1]!
  : "knowledge";
const advisor = createAdvisor({ knowledge: await loadKnowledge(dir) });
if (process.argv.includes("--jsonl")) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const r = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id: r.id, answer: await advisor.ask(r) })}\n`);
  }
} else {
  const e = await advisor.explain({
    text: process.argv
      .slice(2)
      .filter((a) => !a.startsWith("--"))
      .join(" "),
  });
  process.stdout.write(`${e.answer.text}\n\n${e.lines.join("\n")}\n`);
}
