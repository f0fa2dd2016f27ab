import { escapeHtml } from "./escape-html.ts";

export type Cell = string | number | readonly string[];

/** A table of texts, numbers and lists, all of them escaped. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const header = head.map((name) => `<th scope="col">${name}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("\n");
  return `<table><thead><tr>${header}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function cell(value: Cell): string {
  if (typeof value === "number") return `<td class="number">${value}</td>`;
  if (typeof value === "string") return `<td>${escapeHtml(value)}</td>`;
  return `<td><ul>${value.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul></td>`;
}
