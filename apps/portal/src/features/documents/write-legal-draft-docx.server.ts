import type { LegalNode, LegalTree } from '@danban/legal-text';
import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type TextRun,
} from 'docx';
import {
  type AutomaticNumbers,
  createAutomaticNumbers,
  LEGAL_NUMBERING,
} from './layout/automatic-numbers.ts';
import { gridTable } from './layout/grid.ts';
import { legalClosing, legalHead } from './layout/legal-head.ts';
import { packDocx } from './layout/pack.server.ts';
import { textWidth } from './layout/paper.ts';
import {
  BODY_SIZE,
  BODY_SPACING,
  balanced,
  bodyParagraph,
  line,
  rule,
  runs,
  titleLine,
} from './layout/typeset.ts';

export interface LegalDraftOptions {
  /** `automatic`: chương, điều, khoản, điểm as Word lists wherever Word prints the same label; else typed. */
  readonly numbering?: 'typed' | 'automatic';
  readonly demoMark?: string;
}

/** Writes a legal document in the layout of Decree 78/2025/NĐ-CP. Same tree, same bytes. */
export function writeLegalDraftDocx(tree: LegalTree, options: LegalDraftOptions = {}): Promise<Uint8Array> {
  const numbers = createAutomaticNumbers(options.numbering === 'automatic');
  return packDocx({
    title: [tree.preamble.documentType, tree.preamble.title].filter(Boolean).join(' '),
    orientation: 'portrait',
    demoMark: options.demoMark,
    numbering: LEGAL_NUMBERING,
    children: [
      ...legalHead(tree.preamble),
      ...tree.body.flatMap((node) => unit(node, numbers)),
      ...legalClosing(tree.closing),
      ...tree.appendices.flatMap((node) => {
        numbers.restart();
        return unit(node, numbers);
      }),
      ...(tree.notes ?? []).map((note, index) => line(`[${index + 1}] ${note}`, 'justify', { size: 11 })),
    ],
  });
}

function unit(node: LegalNode, numbers: AutomaticNumbers): FileChild[] {
  return [...ownLines(node, numbers), ...node.children.flatMap((child) => unit(child, numbers))];
}

function ownLines(node: LegalNode, numbers: AutomaticNumbers): FileChild[] {
  switch (node.kind) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'subsection':
      return [grouping(node, numbers), ...textBelow(node)];
    case 'article':
      return article(node, numbers);
    case 'appendix':
    case 'form':
      return appendix(node);
    case 'table':
      return [
        line('', 'left', { size: 6 }),
        gridTable({ head: [], rows: node.rows ?? [] }, textWidth('portrait')),
      ];
    default:
      return [numbered(node, numbers)];
  }
}

/** Label and title centred in bold, one under the other. */
function grouping(node: LegalNode, numbers: AutomaticNumbers): Paragraph {
  const numbering = numbers.take(node.kind, node.label);
  const label = numbering ? '' : (node.label ?? '');
  const text = node.heading === undefined ? label : `${label}\n${node.heading}`;
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { ...BODY_SPACING, before: 240 },
    keepNext: true,
    children: runs(text, { size: BODY_SIZE, bold: true }),
    ...(numbering && { numbering }),
  });
}

function article(node: LegalNode, numbers: AutomaticNumbers): FileChild[] {
  const numbering = numbers.take('article', node.label);
  const more: Partial<IParagraphOptions> = {
    heading: HeadingLevel.HEADING_2,
    ...(numbering && { numbering }),
  };
  const label = numbering ? '' : `${node.label ?? ''} `;
  if (node.heading !== undefined) {
    const text = `${label}${node.heading}`;
    return [bodyParagraph(text, { bold: true }, { ...more, keepNext: true }), ...textBelow(node)];
  }
  // Without a title the text follows the number on the same line.
  return [faced([label, node.text], more)];
}

/** Khoản, điểm, dash or paragraph: label and text in one paragraph, a title in bold on its own line. */
function numbered(node: LegalNode, numbers: AutomaticNumbers): Paragraph {
  const numbering = numbers.take(node.kind, node.label);
  const label = numbering || node.label === undefined ? '' : `${node.label} `;
  const text = [node.heading, node.text].filter(Boolean).join('\n');
  return bodyParagraph(`${label}${text}`, {}, numbering ? { numbering } : {});
}

function faced([bold, plain]: readonly [string, string], more: Partial<IParagraphOptions>): Paragraph {
  const look = { size: BODY_SIZE };
  const children: TextRun[] = [
    ...runs(bold, { ...look, bold: true }),
    ...runs(plain, { ...look, bold: false }),
  ];
  return bodyParagraph('', {}, { ...more, children });
}

function textBelow(node: LegalNode): FileChild[] {
  return node.text === '' ? [] : [bodyParagraph(node.text)];
}

/** Begins on a new page: label, title, the words that tie it to its document, a rule. */
function appendix(node: LegalNode): FileChild[] {
  const width = textWidth('portrait');
  const centred = [node.label, node.heading].filter((text) => text !== undefined);
  return [
    ...centred.map((text, i) =>
      titleLine(text, width, i === 0 ? { pageBreakBefore: true, heading: HeadingLevel.HEADING_1 } : {}),
    ),
    ...(node.text === ''
      ? []
      : [line(node.text, 'center', { size: 14, italic: true }, { indent: balanced(node.text, 14, width) })]),
    rule(width, 40),
  ];
}
