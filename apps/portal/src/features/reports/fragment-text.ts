import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import { documents } from '#text/vi/documents.ts';

/**
 * A report that is a part of another one, as text to copy: paragraphs on lines, cells of a table with tabs between them, which spreadsheets
 * and Word take as a table again.
 */
export function fragmentText({
  body,
  appendices = [],
}: Pick<DocumentContent, 'body' | 'appendices'>): string {
  const parts = [
    ...body.map(textOf),
    ...appendices.flatMap(({ title, body: blocks }) => [
      `${documents.administrative.appendix}\n${title}`,
      ...blocks.map(textOf),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function textOf(block: BodyBlock): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...[block.head, ...block.rows].map(lineOf)].join(
        '\n',
      );
    default:
      return block.text;
  }
}

/** A cell holds neither tab nor line break, so that a row stays a row. */
const lineOf = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
