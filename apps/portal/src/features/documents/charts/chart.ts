/**
 * Small charts of one look (docs/decisions/0141), on the page as SVG and in a Word file as one picture. Pure: where everything stands,
 * and what is said to whoever does not see it.
 */
export interface SmallChart {
  readonly title: string;
  /** Counts are bars, shares and days are lines; a step without a value breaks a line. */
  readonly kind: 'bars' | 'line';
  /** The top of the scale; the largest value without one. */
  readonly top?: number;
  readonly points: readonly ChartPoint[];
  /** Points stand beside each other and not in time: none of them is "now" and drawn darker. */
  readonly isRanked?: true;
}

/** The point that is now: the last one in time. */
export const nowOf = ({ points, isRanked }: SmallChart) => (isRanked ? -1 : points.length - 1);

export interface ChartPoint {
  readonly label: string;
  /** null: nothing was due; nothing is drawn, and that is not zero. */
  readonly value: number | null;
  /** The value as it is printed. */
  readonly shown: string;
}

export const CHART_WIDTH = 300;
export const CHART_HEIGHT = 132;
const TOP = 46;
export const BASE = 112;
/** Two charts beside each other. */
export const PER_ROW = 2;

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnPoint extends ChartPoint {
  /** The middle of its step. */
  readonly x: number;
  readonly y: number | null;
  readonly bar: Bar | null;
}

export interface DrawnChart {
  readonly points: readonly DrawnPoint[];
  readonly lines: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  }[];
}

/** Where the points of a chart stand in CHART_WIDTH × CHART_HEIGHT. */
export function drawn({ kind, points, top }: SmallChart): DrawnChart {
  const step = CHART_WIDTH / Math.max(1, points.length);
  const most = top ?? Math.max(1, ...points.map(({ value }) => value ?? 0));
  const placed = points.map((point, index): DrawnPoint => {
    const x = round(index * step + step / 2);
    const y = point.value === null ? null : round(BASE - Math.min(1, point.value / most) * (BASE - TOP));
    const width = round(Math.min(step * 0.6, 44));
    const bar =
      kind === 'bars' && y !== null ? { x: round(x - width / 2), y, width, height: round(BASE - y) } : null;
    return { ...point, x, y, bar };
  });
  const lines = placed.slice(1).flatMap(({ x: x2, y: y2 }, index) => {
    const { x: x1, y: y1 } = placed[index]!;
    return kind === 'line' && y1 !== null && y1 !== undefined && y2 !== null ? [{ x1, y1, x2, y2 }] : [];
  });
  return { points: placed, lines };
}

const round = (n: number) => Math.round(n * 100) / 100;

/** "Dự thảo đã lấy ý kiến: 2025 3; 2026 5." for each chart: everything that the picture shows. */
export function chartWords(charts: readonly SmallChart[]): string {
  return charts
    .map(
      ({ title, points }) => `${title}: ${points.map(({ label, shown }) => `${label} ${shown}`).join('; ')}.`,
    )
    .join(' ');
}

/** Rows of a picture. */
export const rowsOf = (charts: readonly SmallChart[]) => Math.ceil(charts.length / PER_ROW);

/** The shapes of a chart without its words, black on white: shades carry no meaning. */
export function chartShapes(chart: SmallChart): string {
  const { points, lines } = drawn(chart);
  const last = nowOf(chart);
  const tone = (index: number) => (index === last ? '#35506b' : '#9fb0c0');
  return [
    ...points.flatMap(({ bar }, index) =>
      bar
        ? [
            `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${tone(index)}"/>`,
          ]
        : [],
    ),
    ...lines.map(
      ({ x1, y1, x2, y2 }) =>
        `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#35506b" stroke-width="1.5"/>`,
    ),
    ...points.flatMap(({ x, y, bar }, index) =>
      bar || y === null ? [] : [`<circle cx="${x}" cy="${y}" r="4" fill="${tone(index)}"/>`],
    ),
    `<line x1="0" x2="${CHART_WIDTH}" y1="${BASE + 0.5}" y2="${BASE + 0.5}" stroke="#857b69"/>`,
  ].join('');
}
