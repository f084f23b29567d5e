import {
  type Drawn,
  drawForm,
  type FormFacts,
  svgOf,
} from '../../src/features/submissions/paper-form/form-drawing.ts';
import {
  A4,
  BOX,
  type Box,
  CELL,
  type FormPage,
  type HeadLine,
} from '../../src/features/submissions/paper-form/form-layout.ts';

/** How people mark a box. `outside`: the larger part of the mark lies beside the box. */
export const TICK_STYLES = ['cross', 'check', 'filled', 'light', 'outside'] as const;
export type TickStyle = (typeof TICK_STYLES)[number];
/** `typed`: printed before it was handed in · `hand`: letters that lean, jump and differ in size. */
export type Writing = 'typed' | 'hand';

/** What a person put on one page: the truth that a reader is measured by. */
export interface Filling {
  readonly category?: string;
  readonly consents?: readonly string[];
  readonly lines?: Partial<Record<HeadLine['name'], string>>;
  readonly blocks: readonly BlockFilling[];
  readonly tick: TickStyle;
  readonly writing: Writing;
}
export interface BlockFilling {
  readonly position?: string;
  /** In an open block: the number that the person wrote. */
  readonly place?: { readonly article: string; readonly clause?: string; readonly point?: string };
  readonly text?: string;
}

type Draw = () => number;

/** The printed page with what the person wrote on it, as an SVG whose unit is a millimetre. */
export function filledSvg(page: FormPage, facts: FormFacts, filling: Filling, draw: Draw): string {
  return svgAround(svgOf(drawForm(page, facts)) + inkOf(page, filling, draw));
}

/** An SVG of an A4 sheet around what is drawn on it. */
export function svgAround(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${A4.width} ${A4.height}" width="${A4.width}mm" height="${A4.height}mm" font-family="Arimo, Liberation Sans, sans-serif">
    <rect width="100%" height="100%" fill="#fff"/>${inside}</svg>`;
}

export function svgOfDrawn(drawn: readonly Drawn[]): string {
  return svgAround(svgOf(drawn));
}

/** What the person wrote, alone: to be laid over a print that is there. */
export function inkOf(page: FormPage, filling: Filling, draw: Draw): string {
  const { tick, writing } = filling;
  const ticked = (boxes: readonly Box[], names: readonly (string | undefined)[]) =>
    boxes.filter(({ name }) => names.includes(name)).map((box) => markOf(box, tick, draw));
  const said = (text: string, x: number, y: number) => written(text, x, y, writing, draw);
  const head = page.head
    ? [
        ...ticked(page.head.categories, [filling.category]),
        ...ticked(page.head.consents, filling.consents ?? []),
        ...page.head.lines.flatMap(({ name, x1, y }) => {
          const text = filling.lines?.[name];
          return text ? [said(text, x1 + 2, y - 1.2)] : [];
        }),
      ]
    : [];
  const blocks = page.blocks.flatMap((block, at) => {
    const { position, place, text = '' } = filling.blocks[at] ?? {};
    return [
      ...ticked(block.positions, [position]),
      ...block.cells.flatMap(({ name, x, y }) =>
        [...(place?.[name] ?? '')].map((sign, cell) =>
          said(sign, x + cell * CELL.width + 1.7, y + CELL.height - 1.5),
        ),
      ),
      ...inLines(text, 62).map((line, row) =>
        said(line, block.lines[row]!.x1 + 2, block.lines[row]!.y - 1.6),
      ),
    ];
  });
  return [...head, ...blocks].join('');
}

/** Ink of a ball pen, blue or black. */
const PEN = ['#1a2a6c', '#111', '#22307f'];

/** Each hand marks a little differently, and never quite in the middle. */
function markOf({ x, y }: Box, style: TickStyle, draw: Draw): string {
  const pen = PEN[Math.floor(draw() * PEN.length)]!;
  const wide = 0.4 + draw() * 0.35;
  const shake = () => (draw() - 0.5) * 0.9;
  const [cx, cy] = [x + BOX / 2 + shake(), y + BOX / 2 + shake()];
  const line = (points: readonly (readonly [number, number])[], ink = pen, width = wide) =>
    `<polyline points="${points.map(([a, b]) => `${cx + a + shake() * 0.3},${cy + b + shake() * 0.3}`).join(' ')}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const r = 1.5 + draw() * 0.8;
  if (style === 'cross')
    return (
      line([
        [-r, -r],
        [r, r],
      ]) +
      line([
        [r, -r],
        [-r, r],
      ])
    );
  if (style === 'check')
    return line([
      [-r, -0.1],
      [-0.4, r],
      [r * 1.5, -r * 1.5],
    ]);
  if (style === 'filled') {
    const rows = Array.from({ length: 7 }, (_, row) => (row - 3) * 0.55);
    return line(
      rows.flatMap(
        (b, row) =>
          (row % 2
            ? [
                [1.7, b],
                [-1.7, b],
              ]
            : [
                [-1.7, b],
                [1.7, b],
              ]) as [number, number][],
      ),
      pen,
      0.7,
    );
  }
  // A pencil that hardly leaves a trace.
  if (style === 'light')
    return (
      line(
        [
          [-r, -r],
          [r, r],
        ],
        '#8a8a8a',
        0.35,
      ) +
      line(
        [
          [r, -r],
          [-r, r],
        ],
        '#8a8a8a',
        0.35,
      )
    );
  const beside = [-3.6 - draw(), (draw() - 0.5) * 2] as const;
  return line([
    [beside[0] - 1, beside[1] - 0.2],
    [beside[0], beside[1] + 1.2],
    [beside[0] + 2.2, beside[1] - 1.6],
  ]);
}

/** Typed words stand still; a hand leans, jumps and changes its size letter by letter. There is no script face here with Vietnamese marks. */
function written(text: string, x: number, y: number, writing: Writing, draw: Draw): string {
  if (writing === 'typed')
    return `<text x="${x}" y="${y}" font-size="4.2" font-family="Tinos, Liberation Serif, serif" fill="#111">${escaped(text)}</text>`;
  const pen = PEN[Math.floor(draw() * PEN.length)]!;
  const lean = -8 - draw() * 12;
  let at = x;
  return [...text]
    .map((letter) => {
      const size = 4 + draw() * 1.1;
      const turn = (draw() - 0.5) * 16;
      const [left, base] = [at, y + (draw() - 0.5) * 0.9];
      at +=
        (letter === ' ' ? 0.42 : /[mw]/i.test(letter) ? 0.82 : /[iljtfr1]/.test(letter) ? 0.36 : 0.55) * size;
      if (letter === ' ') return '';
      return `<text transform="translate(${left} ${base}) rotate(${turn}) skewX(${lean})" font-size="${size}" font-family="DejaVu Serif, serif" font-style="italic" fill="${pen}">${escaped(letter)}</text>`;
    })
    .join('');
}

function inLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
