import { escapeHtml } from "./escape-html.ts";

const WIDTH = 720;
const HEIGHT = 200;
const LEFT = 44;
const BOTTOM = 24;
const TOP = 8;

export interface Bar {
  readonly label: string;
  readonly total: number;
  /** The darker part, from the bottom. */
  readonly part: number;
}

export interface ChartText {
  readonly id: string;
  readonly title: string;
  /** What a person who does not see the chart should know. */
  readonly description: string;
}

/** Upright bars over time; labels are thinned out so that they never overlap. */
export function barChart({ id, title, description }: ChartText, bars: readonly Bar[]): string {
  const top = niceMaximum(Math.max(1, ...bars.map(({ total }) => total)));
  const step = (WIDTH - LEFT) / Math.max(1, bars.length);
  const height = (value: number) => (value / top) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(bars.length / 8);
  const bar = (value: number, index: number, className: string) =>
    `<rect class="${className}" x="${round(LEFT + index * step + step * 0.12)}" y="${round(HEIGHT - BOTTOM - height(value))}" width="${round(step * 0.76)}" height="${round(height(value))}"/>`;
  const drawn = bars.map(
    ({ label, total, part }, index) =>
      bar(total, index, "total") +
      bar(part, index, "part") +
      (index % every === 0
        ? `<text x="${round(LEFT + (index + 0.5) * step)}" y="${HEIGHT - 6}" text-anchor="middle">${escapeHtml(label)}</text>`
        : ""),
  );
  return frame({ id, title, description }, HEIGHT, grid(top) + drawn.join(""));
}

/** Points against the diagonal: where said and true confidence are the same. */
export function calibrationChart(
  text: ChartText,
  points: readonly { readonly said: number; readonly proved: number; readonly weight: number }[],
): string {
  const side = HEIGHT - TOP - BOTTOM;
  const x = (value: number) => round(LEFT + value * side * 1.6);
  const y = (value: number) => round(HEIGHT - BOTTOM - value * side);
  const most = Math.max(1, ...points.map(({ weight }) => weight));
  const axes = [0, 0.5, 1]
    .map(
      (value) =>
        `<text x="${x(value)}" y="${HEIGHT - 6}" text-anchor="middle">${value * 100} %</text>` +
        `<text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${value * 100} %</text>`,
    )
    .join("");
  const diagonal = `<line class="ideal" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`;
  const dots = points
    .map(
      ({ said, proved, weight }) =>
        `<circle class="part" cx="${x(said)}" cy="${y(proved)}" r="${round(3 + 7 * Math.sqrt(weight / most))}"/>`,
    )
    .join("");
  return frame(text, HEIGHT, axes + diagonal + dots);
}

function frame({ id, title, description }: ChartText, height: number, content: string): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-text">${escapeHtml(description)}</desc>${content}</svg>`;
}

function grid(top: number): string {
  return [0, 0.5, 1]
    .map((share) => {
      const y = round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM));
      return `<line class="grid" x1="${LEFT}" y1="${y}" x2="${WIDTH}" y2="${y}"/><text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${top * share}</text>`;
    })
    .join("");
}

/** The next of 2, 4, 10, 20, 40, 100 ...: its half is a whole number too. */
function niceMaximum(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [2, 4, 10, 20].map((factor) => factor * power).find((nice) => nice >= value) ?? value;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
