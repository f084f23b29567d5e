import type { Target, TargetStep } from './instruction.ts';

const WORDS: Readonly<Partial<Record<TargetStep['kind'], string>>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
  indent: 'gạch đầu dòng thứ',
  paragraph: 'đoạn',
  appendix: 'Phụ lục',
  form: 'Mẫu số',
};
const PARTS = { heading: 'tên', opening: 'đoạn mở đầu', ending: 'đoạn cuối' } as const;

/**
 * A target as the law writes it: small to large, with the part of the unit in front. Empty for the whole document.
 *
 * @example
 * formatTarget({ steps: [{ kind: 'article', number: '5' }, { kind: 'clause', number: '2' }] }); // 'khoản 2 Điều 5'
 */
export function formatTarget(target: Target): string {
  const steps = [...target.steps]
    .reverse()
    .map((step) => [WORDS[step.kind], step.number].filter(Boolean).join(' '));
  const part = target.part && PARTS[target.part];
  return [part, ...steps].filter(Boolean).join(' ');
}
