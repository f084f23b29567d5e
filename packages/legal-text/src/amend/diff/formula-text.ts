import type { Act, Target, TargetStep } from '../instruction.ts';

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
 * The words of an instruction as amending acts have them, without the new text; `parseInstructions`
 * reads them back.
 *
 * @example
 * formulaText({ kind: 'repeal', target: { steps: [{ kind: 'article', number: '7' }] } }); // 'Bãi bỏ Điều 7.'
 */
export function formulaText(act: Act): string {
  const place = addressText(act.target);
  switch (act.kind) {
    case 'amend':
      return `Sửa đổi, bổ sung ${place} như sau:`;
    case 'replace':
      return `Thay thế ${place} như sau:`;
    case 'add':
      return `Bổ sung ${addressText(shortened(act.target, act.place.anchor))} ${placementText(act)}như sau:`;
    case 'repeal':
      return `Bãi bỏ ${place}.`;
    case 'repealDocument':
      return 'Bãi bỏ toàn bộ văn bản.';
    case 'rename':
      return `Sửa đổi ${place} như sau:`;
    case 'renumber':
      return `Đánh số lại ${place} thành ${addressText({ steps: [{ ...act.target.steps.at(-1)!, number: act.number }] })}.`;
    case 'replacePhrase':
      return `Thay thế cụm từ “${act.phrase}” bằng cụm từ “${act.by}”${at(place)}.`;
    case 'dropPhrase':
      return `Bỏ cụm từ “${act.phrase}”${at(place)}.`;
    case 'addPhrase':
      return `Bổ sung cụm từ “${act.phrase}” vào ${act.beside.where === 'after' ? 'sau' : 'trước'} cụm từ “${act.beside.phrase}”${at(place)}.`;
    case 'replaceDocument':
      return 'Thay thế toàn bộ văn bản.';
  }
}

function at(place: string): string {
  return place === '' ? '' : ` tại ${place}`;
}

function placementText(act: Act & { kind: 'add' }): string {
  const anchor = addressText(act.place.anchor);
  if (anchor === '') return '';
  const word = { after: 'vào sau', before: 'vào trước', in: 'vào' }[act.place.where];
  return `${word} ${anchor} `;
}

// "khoản 2a vào sau khoản 2 Điều 37": what both share is said once.
function shortened(target: Target, anchor: Target): Target {
  const shared = target.steps.slice(0, -1).every((step, index) => {
    const other = anchor.steps[index];
    return other?.kind === step.kind && other.number === step.number;
  });
  return shared && anchor.steps.length > 0 && !target.part ? { steps: target.steps.slice(-1) } : target;
}

function addressText(target: Target): string {
  const steps = [...target.steps]
    .reverse()
    .map((step) => [WORDS[step.kind], step.number].filter(Boolean).join(' '));
  const part = target.part && PARTS[target.part];
  return [part, ...steps].filter(Boolean).join(' ');
}
