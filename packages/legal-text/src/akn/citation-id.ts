import type { UnitId, UnitKind } from '../model/node.ts';
import { attachedStep, idStep } from '../model/unit-id.ts';

// The words that citations are made of, longest first where one begins another.
const KINDS: readonly (readonly [string, UnitKind])[] = [
  ['gạch đầu dòng thứ', 'indent'],
  ['tiểu mục', 'subsection'],
  ['phụ lục', 'appendix'],
  ['mẫu số', 'form'],
  ['chương', 'chapter'],
  ['khoản', 'clause'],
  ['điều', 'article'],
  ['điểm', 'point'],
  ['phần', 'part'],
  ['đoạn', 'paragraph'],
  ['bảng', 'table'],
  ['mục', 'section'],
];

// điểm đ khoản 2 Điều 5      Mục 1 Chương II      Phần thứ nhất      Điều 3 Quy định kèm theo
// ^^^^^^                     ^^^^^                ^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^
const NUMBER = String.raw`(?:thứ\s+\p{L}+|[\p{L}\d][\p{L}\d./-]*)`;
const STEP = new RegExp(
  `^(${KINDS.map(([word]) => word).join('|')})(?:\\s+(?:số\\s+)?(${NUMBER}))?(?:\\s+|$)`,
  'iu',
);
const ATTACHED = /^(\p{L}[\p{L} ]*?)\s+(?:ban hành\s+)?kèm theo$/iu;
const GROUPS: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);

/**
 * The id that a single citation of a unit names inside one document, the way back of `citationOf`.
 * Chapters named outside an article are left out, as ids do; Roman numerals become Arabic. Nothing
 * when the text is not one whole citation; for citations in running text see the citation finder.
 * A second unit with the same number ("~2") cannot be cited and so never comes back.
 *
 * @example
 * unitIdOfCitation('điểm đ khoản 2 Điều 5'); // 'dieu-5__khoan-2__diem-dd'
 * unitIdOfCitation('Mục 1 Chương II'); // 'chuong-2__muc-1'
 */
export function unitIdOfCitation(citation: string): UnitId | undefined {
  const steps: { kind: UnitKind; step: string }[] = [];
  let rest = citation.normalize('NFC').replace(/\s+/g, ' ').trim();
  while (rest !== '') {
    const attached = ATTACHED.exec(rest);
    const match = STEP.exec(rest);
    if (attached && !match) {
      steps.unshift({ kind: 'appendix', step: attachedStep(attached[1]!) });
      break;
    }
    if (!match) return undefined;
    const kind = KINDS.find(([word]) => word === match[1]!.toLowerCase())![1];
    steps.unshift({ kind, step: idStep(kind, match[2]) });
    rest = rest.slice(match[0].length);
  }
  const article = steps.findIndex(({ kind }) => kind === 'article');
  const kept = steps.filter(({ kind }, index) => !(index < article && GROUPS.has(kind)));
  return kept.length === 0 ? undefined : kept.map(({ step }) => step).join('__');
}
