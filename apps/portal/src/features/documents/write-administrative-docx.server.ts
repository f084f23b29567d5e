import { type FileChild, HeadingLevel, ImageRun, Paragraph } from 'docx';
import { documents } from '#text/vi/documents.ts';
import { chartWords, type SmallChart } from './charts/chart.ts';
import { type ChartPicture, drawCharts } from './charts/draw-charts.server.ts';
import { closing, type Signature } from './layout/closing.ts';
import { type Grid, gridTable } from './layout/grid.ts';
import { type Letterhead, letterhead } from './layout/letterhead.ts';
import { packDocx } from './layout/pack.server.ts';
import { type Orientation, textWidth } from './layout/paper.ts';
import {
  BODY_SPACING,
  bodyParagraph,
  FIRST_LINE,
  lastLineWidth,
  line,
  rule,
  SINGLE,
  titleLine,
} from './layout/typeset.ts';

/** Level 1 "I.", 2 "1.", 3 "a)"; the number is part of the text. */
export type BodyBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ({ readonly kind: 'table'; readonly caption?: string } & Omit<Grid, 'rows'> & {
        readonly rows: readonly (readonly string[])[];
        /** Drawn above the table, which holds the same numbers. */
        readonly charts?: readonly SmallChart[];
      });

/** Phụ lục: after the signature, on pages of its own; the note below its title names the document it belongs to. */
export interface Appendix {
  readonly title: string;
  /** Name of the issuing body as it stands in a sentence, not in capitals. */
  readonly issuer: string;
  readonly body: readonly BodyBlock[];
  /** A wide table lies across; as the document when left out. */
  readonly orientation?: Orientation;
}

/** An administrative document as data: everything printed comes in as text. */
export interface AdministrativeDocument extends Letterhead {
  readonly placeDate: string;
  /** "BÁO CÁO"; absent for a letter (công văn), whose abstract stands under its number. */
  readonly type?: string;
  readonly abstract: string;
  readonly addressees?: readonly string[];
  /** "Căn cứ …;" */
  readonly bases?: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly recipients: readonly string[];
  readonly appendices?: readonly Appendix[];
  readonly signature: Signature;
  readonly demoMark?: string;
  readonly orientation?: Orientation;
}

/** Writes a document in the layout of Decree 30/2020/NĐ-CP, Annex I. Same data, same bytes. */
export function writeAdministrativeDocx(document: AdministrativeDocument): Promise<Uint8Array> {
  return writeAdministrativeDocxs(document, [], titleOf(document));
}

/** Several documents in one file, to be printed at once: each begins on a page of its own and is numbered apart. */
export async function writeAdministrativeDocxs(
  first: AdministrativeDocument,
  others: readonly AdministrativeDocument[],
  title: string,
): Promise<Uint8Array> {
  const pictures = await picturesOf([first, ...others]);
  const [front, ...further] = [first, ...others].flatMap((document) => sectionsOf(document, pictures));
  return await packDocx({
    title,
    orientation: first.orientation ?? 'portrait',
    demoMark: first.demoMark,
    children: front?.children ?? [],
    appendices: further,
  });
}

const titleOf = ({ type, abstract }: AdministrativeDocument) => [type, abstract].filter(Boolean).join(' ');

/** Body and annexes without head, addressees and signature, to be set into another document (chèn vào báo cáo khác). */
export async function writeFragmentDocx(
  fragment: Pick<AdministrativeDocument, 'abstract' | 'body' | 'appendices' | 'demoMark'>,
): Promise<Uint8Array> {
  const { abstract, body, appendices = [], demoMark } = fragment;
  const pictures = await picturesOf([fragment]);
  return await packDocx({
    title: abstract,
    orientation: 'portrait',
    demoMark,
    children: body.flatMap((block) => bodyBlock(block, 'portrait', pictures)),
    appendices: appendices.map(({ title, body: blocks, orientation = 'portrait' }, i) => ({
      orientation,
      children: [
        line(
          `${documents.administrative.appendix}${appendices.length > 1 ? ` ${ROMAN[i] ?? i + 1}` : ''}`,
          'center',
          { size: 14, bold: true },
        ),
        titleLine(title, textWidth(orientation)),
        ...blocks.flatMap((block) => bodyBlock(block, orientation, pictures)),
      ],
    })),
  });
}

/** The text of a document and its annexes, without head and signature, to be set into the form of a body (`forms/`). */
export async function writeBodyDocx(document: AdministrativeDocument): Promise<Uint8Array> {
  const pictures = await picturesOf([document]);
  const orientation = document.orientation ?? 'portrait';
  return await packDocx({
    title: titleOf(document),
    orientation,
    demoMark: document.demoMark,
    children: document.body.flatMap((block) => bodyBlock(block, orientation, pictures)),
    appendices: appendixSections(document, pictures),
  });
}

type Pictures = ReadonlyMap<BodyBlock, ChartPicture>;

async function picturesOf(
  documents: readonly Pick<AdministrativeDocument, 'body' | 'appendices'>[],
): Promise<Pictures> {
  const blocks = documents.flatMap(({ body, appendices = [] }) => [
    ...body,
    ...appendices.flatMap((appendix) => appendix.body),
  ]);
  const pictures = new Map<BodyBlock, ChartPicture>();
  for (const block of blocks)
    if (block.kind === 'table' && block.charts?.length) pictures.set(block, await drawCharts(block.charts));
  return pictures;
}

/** The document itself, then its appendices. */
function sectionsOf(document: AdministrativeDocument, pictures: Pictures) {
  const orientation = document.orientation ?? 'portrait';
  const head = document.type === undefined ? { ...document, underNumber: document.abstract } : document;
  const children: FileChild[] = [
    letterhead(head, orientation),
    ...titleLines(document.type, document.abstract, orientation),
    ...addresseeLines(document.addressees ?? []),
    ...(document.bases ?? []).map((text) => bodyParagraph(text, { italic: true })),
    ...document.body.flatMap((block) => bodyBlock(block, orientation, pictures)),
    line('', 'left', { size: 10 }, { keepNext: true }),
    closing(document.recipients, document.signature, orientation),
  ];
  return [{ children, orientation }, ...appendixSections(document, pictures)];
}

const appendixSections = (document: AdministrativeDocument, pictures: Pictures) =>
  (document.appendices ?? []).map((appendix, i) => ({
    children: appendixPages(document, appendix, i, pictures),
    orientation: appendix.orientation ?? document.orientation ?? 'portrait',
  }));

/** "PHỤ LỤC" alone, "PHỤ LỤC I" where there are several; title in bold, then which document it belongs to. */
function appendixPages(
  document: AdministrativeDocument,
  { title, issuer, body, orientation = document.orientation ?? 'portrait' }: Appendix,
  index: number,
  pictures: Pictures,
): FileChild[] {
  const words = documents.administrative;
  const { number, placeDate, type } = document;
  const count = document.appendices?.length ?? 0;
  const ordinal = count > 1 ? ` ${ROMAN[index] ?? index + 1}` : '';
  const note = words.appendixNote({
    type,
    number: number ?? '',
    date: placeDate.split(', ').at(-1) ?? '',
    issuer,
  });
  return [
    line(`${words.appendix}${ordinal}`, 'center', { size: 14, bold: true }),
    ...title.split('\n').map((text) => titleLine(text, textWidth(orientation))),
    line(note, 'center', { size: 14, italic: true }, { spacing: { ...SINGLE, after: 120 } }),
    ...body.flatMap((block) => bodyBlock(block, orientation, pictures)),
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** Type in bold capitals, abstract in bold, a rule below of a third to a half of the line. */
export function titleLines(
  type: string | undefined,
  abstract: string,
  orientation: Orientation,
): Paragraph[] {
  if (type === undefined) return [line('', 'center', { size: 10 })];
  const width = textWidth(orientation);
  const last = abstract.split('\n').at(-1) ?? '';
  return [
    line(type, 'center', { size: 14, bold: true }, { spacing: { ...SINGLE, before: 240 } }),
    ...abstract.split('\n').map((text) => titleLine(text, width)),
    rule(width, lastLineWidth(last, 14, width) * 0.4),
  ];
}

/** One addressee stands on the line of "Kính gửi:", several below it with dashes. */
function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const { addressees: label } = documents.administrative;
  const spacing = { ...SINGLE, before: 120, after: 60 };
  if (addressees.length === 0) return [];
  if (addressees.length === 1)
    return [line(`${label} ${addressees[0]}`, 'center', { size: 14 }, { spacing })];
  const indent = { left: FIRST_LINE * 4 };
  return [
    line(label, 'left', { size: 14 }, { spacing, indent: { left: FIRST_LINE * 2.2 } }),
    ...addressees.map((text, i) =>
      line(`- ${text}${i < addressees.length - 1 ? ';' : '.'}`, 'left', { size: 14 }, { indent }),
    ),
  ];
}

const HEADINGS = {
  1: { level: HeadingLevel.HEADING_1, look: { bold: true } },
  2: { level: HeadingLevel.HEADING_2, look: { bold: true } },
  3: { level: HeadingLevel.HEADING_3, look: { italic: true } },
} as const;

function bodyBlock(block: BodyBlock, orientation: Orientation, pictures: Pictures): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const { level, look } = HEADINGS[block.level];
      return [bodyParagraph(block.text, look, { heading: level, keepNext: true })];
    }
    case 'paragraph':
      // What announces a list or a table stays on the page of it, and a signature does not stand alone on a page: the last
      // sentence ("./.") goes with it.
      return block.text
        .split('\n')
        .map((text) => bodyParagraph(text, {}, { keepNext: /(?::|\.\/\.)$/.test(text) }));
    case 'list':
      return block.items.map((text) => bodyParagraph(`- ${text}`));
    case 'table': {
      const rows = block.rows.map((row) => row.map((text) => ({ text })));
      const picture = pictures.get(block);
      return [
        ...(block.caption === undefined
          ? [line('', 'left', { size: 6 })]
          : [
              line(
                block.caption,
                'center',
                { size: 13, bold: true },
                { spacing: { ...BODY_SPACING, after: 60 }, keepNext: true },
              ),
            ]),
        ...(picture && block.charts ? [pictureLine(picture, block.charts, orientation)] : []),
        gridTable({ ...block, rows }, textWidth(orientation)),
      ];
    }
  }
}

/** Pixels of a millimetre at 96 dots an inch. */
const PIXELS = 96 / 25.4;

/** As wide as the text; who does not see it is told every value. */
function pictureLine(
  { png, width, height }: ChartPicture,
  charts: readonly SmallChart[],
  orientation: Orientation,
): Paragraph {
  const wide = Math.floor(Math.min(textWidth(orientation), 160) * PIXELS);
  const name = charts.map(({ title }) => title).join('; ');
  return new Paragraph({
    alignment: 'center',
    keepNext: true,
    spacing: { ...SINGLE, before: 60, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: wide, height: Math.round((wide * height) / width) },
        altText: { name, title: name, description: chartWords(charts) },
      }),
    ],
  });
}
