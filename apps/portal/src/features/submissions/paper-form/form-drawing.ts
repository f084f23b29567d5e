import { formatDeadline } from '#text/vi/dates.ts';
import { paperFormText as text } from '#text/vi/paper-forms.ts';
import {
  type ContributorCategory,
  contributorCategoryWords,
  type Position,
  positionWords,
} from '#text/vi/words.ts';
import { qrPath } from '../qr.ts';
import { A4, BOX, type Box, CELL, type FormPage, LEFT, MARK, MARKS, QR, RIGHT } from './form-layout.ts';

/** One thing on the sheet, in millimetres. */
export type Drawn =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly solid?: boolean;
    }
  | { readonly kind: 'line'; readonly x1: number; readonly x2: number; readonly y: number }
  | {
      readonly kind: 'words';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly words: string;
      readonly bold?: boolean;
      readonly end?: boolean;
    }
  | {
      readonly kind: 'code';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly units: number;
      readonly path: string;
    };

export interface FormFacts {
  readonly draft: string;
  readonly versionOrdinal: number;
  readonly closesOn: string | null;
  readonly address: string;
}

/** As many letters as fit on a line beside the QR. */
const LETTERS = 62;

/** At the foot, beside the number of the page. */
const FOOT_LETTERS = 96;

/** Everything printed on one page of a form, for the page that prints it and for whoever makes filled ones by script. */
export function drawForm(page: FormPage, facts: FormFacts): Drawn[] {
  const { number, of, serial } = page;
  const lines = inLines(facts.draft, LETTERS).slice(0, 3);
  const until = facts.closesOn ? ` · ${text.until(formatDeadline(facts.closesOn))}` : '';
  const qr = qrPath(page.code);
  return [
    ...MARKS.map((mark): Drawn => ({ kind: 'box', ...mark, width: MARK, height: MARK, solid: true })),
    words(LEFT, 24, 5.2, text.heading, { bold: true }),
    ...lines.map((line, index) => words(LEFT, 31 + index * 5.2, 4, line)),
    words(LEFT, 47, 3.2, `${text.version(facts.versionOrdinal)}${until}`),
    { kind: 'code', x: QR.x, y: QR.y, size: QR.size, units: qr.size, path: qr.path },
    ...(serial ? [words(RIGHT, 49.5, 3.2, text.serial(serial), { end: true })] : []),
    ...headOf(page),
    ...page.blocks.flatMap((block): Drawn[] => [
      ...(block.kind === 'open'
        ? []
        : [
            words(LEFT, block.y + 3.6, 3.8, block.kind === 'whole' ? text.whole : block.title, {
              bold: true,
            }),
          ]),
      ...block.cells.flatMap(({ name, label, x, y, count }) => [
        words(label, y + 4.6, 3.8, text.cells[name], { bold: true }),
        ...Array.from(
          { length: count },
          (_, at): Drawn => ({ kind: 'box', x: x + at * CELL.width, y, ...CELL }),
        ),
      ]),
      ...(block.kind === 'open' ? [words(LEFT + 80, block.y + 2, 3.2, text.open)] : []),
      ...block.positions.flatMap((box) => boxed(box, positionWords[box.name as Position])),
      ...block.lines.map(({ x1, x2, y }): Drawn => ({ kind: 'line', x1, x2, y })),
    ]),
    words(LEFT, A4.height - 20, 3, text.privacy),
    ...(facts.address ? inLines(text.send(facts.address), FOOT_LETTERS) : [])
      .slice(0, 2)
      .map((line, at) => words(LEFT, A4.height - 15.5 + at * 4, 3, line)),
    words(RIGHT, A4.height - 11, 3, text.page(number, of), { end: true }),
  ];
}

function headOf({ head }: FormPage): Drawn[] {
  if (!head) return [words(LEFT, 53, 3.4, text.goesOn)];
  return [
    words(LEFT, 54, 3.6, text.iAm),
    ...head.categories.flatMap((box) =>
      boxed(box, contributorCategoryWords[box.name as ContributorCategory]),
    ),
    ...head.lines.flatMap((line): Drawn[] => [
      words(line.label, line.y, 3.4, text.lines[line.name]),
      { kind: 'line', x1: line.x1, x2: line.x2, y: line.y },
    ]),
    ...head.consents.flatMap((box) => boxed(box, text.consents[box.name as keyof typeof text.consents])),
  ];
}

const boxed = ({ x, y }: Box, label: string): Drawn[] => [
  { kind: 'box', x, y, width: BOX, height: BOX },
  words(x + BOX + 1.5, y + 3.5, 3.4, label),
];

function words(
  x: number,
  y: number,
  size: number,
  said: string,
  look: { readonly bold?: boolean; readonly end?: boolean } = {},
): Drawn {
  return { kind: 'words', x, y, size, words: said, ...look };
}

function inLines(said: string, most: number): string[] {
  const found: string[] = [''];
  for (const word of said.split(' ')) {
    const last = found.at(-1)!;
    if (last.length + word.length < most) found[found.length - 1] = last === '' ? word : `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** Pen strokes of the print: boxes and lines. */
export const STROKE = { box: 0.35, line: 0.2 } as const;

/** The inside of an SVG in which a unit is a millimetre. */
export function svgOf(drawn: readonly Drawn[]): string {
  return drawn
    .map((each) => {
      if (each.kind === 'box')
        return `<rect x="${each.x}" y="${each.y}" width="${each.width}" height="${each.height}" ${each.solid ? 'fill="#000"' : `fill="none" stroke="#000" stroke-width="${STROKE.box}"`}/>`;
      if (each.kind === 'line')
        return `<line x1="${each.x1}" x2="${each.x2}" y1="${each.y}" y2="${each.y}" stroke="#666" stroke-width="${STROKE.line}"/>`;
      if (each.kind === 'words')
        return `<text x="${each.x}" y="${each.y}" font-size="${each.size}"${each.bold ? ' font-weight="700"' : ''}${each.end ? ' text-anchor="end"' : ''}>${escaped(each.words)}</text>`;
      const scale = each.size / each.units;
      return `<path transform="translate(${each.x} ${each.y}) scale(${scale})" d="${each.path}" fill="#000" shape-rendering="crispEdges"/>`;
    })
    .join('');
}

const escaped = (said: string) => said.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
