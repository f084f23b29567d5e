import { type FileChild, ImageRun, Paragraph } from 'docx';
import sharp from 'sharp';
import { gridTable } from '#features/documents/layout/grid.ts';
import { packDocx } from '#features/documents/layout/pack.server.ts';
import { textWidth } from '#features/documents/layout/paper.ts';
import { bodyParagraph, line, titleLine } from '#features/documents/layout/typeset.ts';
import {
  type BodyBlock,
  writeAdministrativeDocx,
} from '#features/documents/write-administrative-docx.server.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { packWords } from '#text/vi/pack-words.ts';
import type { PackFacts } from '../pack-facts.ts';
import type { PieceBlock } from '../piece-text.ts';
import { qrSvg } from './qr-svg.ts';
import { isForWriting, writingLines } from './writing-lines.ts';

/** With the head of an official document (Decree 30/2020/NĐ-CP): what leaves the body under its name. Unnumbered, unsigned. */
export function writeLetteredDocx(
  facts: PackFacts,
  blocks: readonly PieceBlock[],
  kind: 'pressRelease' | 'invitation',
  letterhead: LetterheadFacts,
): Promise<Uint8Array> {
  const [first] = blocks;
  const abstract = first?.kind === 'heading' || first?.kind === 'title' ? first.text : facts.shortTitle;
  const body = first && 'text' in first && first.text === abstract ? blocks.slice(1) : blocks;
  return writeAdministrativeDocx({
    ...{ parentAgency: letterhead.parentAgency, agency: letterhead.agency },
    number: `${packWords.number[kind]}-${letterhead.shortName}`,
    placeDate: packWords.place(letterhead.place),
    draftMark: packWords.versionLine(facts),
    type: packWords.types[kind],
    abstract,
    body: body.map(bodyBlock),
    recipients: packWords.recipients,
    signature: { authority: letterhead.authority, title: packWords.position },
    demoMark: facts.demoMark ?? undefined,
  });
}

function bodyBlock(block: PieceBlock): BodyBlock {
  if (block.kind === 'list') return block;
  if (block.kind === 'table') return { kind: 'table', head: block.rows[0] ?? [], rows: block.rows.slice(1) };
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: block.text };
  return { kind: 'heading', level: block.kind === 'title' ? 1 : 2, text: block.text };
}

/** Rows of an attendance list that stand on one sheet. */
const LIST_ROWS = 20;

/** Papers of a meeting and scripts: a title, the words, and the QR that leads to the draft. */
export async function writePlainDocx(
  facts: PackFacts,
  blocks: readonly PieceBlock[],
  { rowsToSign = false }: { readonly rowsToSign?: boolean } = {},
): Promise<Uint8Array> {
  const width = textWidth('portrait');
  const children: FileChild[] = blocks.flatMap((block) => plainBlock(block, width));
  if (rowsToSign) {
    const rows = Array.from({ length: LIST_ROWS }, (_, i) =>
      [`${i + 1}`, '', '', '', ''].map((text) => ({ text })),
    );
    children.push(gridTable({ head: packWords.listHead, rows, widths: [8, 28, 32, 16, 16] }, width));
  }
  children.push(await qrLine(facts), line(linkOf(facts), 'center', { size: 12 }));
  return await packDocx({
    title: facts.shortTitle,
    orientation: 'portrait',
    demoMark: facts.demoMark ?? undefined,
    children,
  });
}

const linkOf = (facts: PackFacts) => `${packWords.scan}: ${facts.link.replace(/^https?:\/\//, '')}`;

function plainBlock(block: PieceBlock, width: number): FileChild[] {
  if (block.kind === 'title') return [titleLine(block.text, width)];
  if (block.kind === 'heading') return [bodyParagraph(block.text, { bold: true }, { keepNext: true })];
  if (block.kind === 'list') return block.items.map((item) => bodyParagraph(`- ${item}`));
  if (block.kind === 'table') {
    const [head = [], ...rows] = block.rows;
    // An empty cell is there to be written in: two lines high.
    const cells = rows.map((row) => row.map((text) => ({ text: text || '\n' })));
    return [
      gridTable({ head, rows: cells, widths: widthsOf(block.rows) }, width),
      line('', 'left', { size: 6 }),
    ];
  }
  return isForWriting(block.text) ? writingLines(block.text, width) : [bodyParagraph(block.text)];
}

/** Columns by the length of what stands in them, within bounds; empty ones are for writing and get most. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const longest = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return (rows[0] ?? []).map((_, column) => {
    const isForm = rows.slice(1).every((row) => !row[column]);
    return isForm ? 40 : Math.min(60, Math.max(11, longest(column)));
  });
}

/** 32 mm, 600 dots an inch: read from a photocopy. */
const QR_PIXELS = 756;

async function qrLine(facts: PackFacts): Promise<Paragraph> {
  const png = await sharp(Buffer.from(qrSvg(facts.link)), { density: 96 })
    .resize(QR_PIXELS, QR_PIXELS, { kernel: 'nearest' })
    .png()
    .toBuffer();
  const alt = packWords.qrAlt(facts.link);
  return new Paragraph({
    alignment: 'center',
    spacing: { before: 200 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: 121, height: 121 },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  });
}
