import { formatTarget } from '../format-target.ts';
import type { Act, Target } from '../instruction.ts';

/**
 * The words of an instruction as amending acts have them, without the new text; `parseInstructions`
 * reads them back.
 *
 * @example
 * formulaText({ kind: 'repeal', target: { steps: [{ kind: 'article', number: '7' }] } }); // 'Bãi bỏ Điều 7.'
 */
export function formulaText(act: Act): string {
  const place = formatTarget(act.target);
  switch (act.kind) {
    case 'amend':
      return `Sửa đổi, bổ sung ${place} như sau:`;
    case 'replace':
      return `Thay thế ${place} như sau:`;
    case 'add':
      return `Bổ sung ${formatTarget(shortened(act.target, act.place.anchor))} ${placementText(act)}như sau:`;
    case 'repeal':
      return `Bãi bỏ ${place}.`;
    case 'repealDocument':
      return 'Bãi bỏ toàn bộ văn bản.';
    case 'rename':
      return `Sửa đổi ${place} như sau:`;
    case 'renumber':
      return `Đánh số lại ${place} thành ${formatTarget({ steps: [{ ...act.target.steps.at(-1)!, number: act.number }] })}.`;
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
  const anchor = formatTarget(act.place.anchor);
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
