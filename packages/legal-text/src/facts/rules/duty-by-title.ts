import type { LegalNode } from '../../model/node.ts';
import { articleHeading, type FactLine, type Found, isCase, itemsUnder, wholeText } from '../fact-line.ts';

// Điều 6. Trách nhiệm của Sở Tư pháp             ← the title lays duties on somebody
//   1. Chủ trì, phối hợp với các sở …            each clause is one
//   2. Kiểm tra việc thực hiện.
// not:  Trách nhiệm bồi thường …, Trách nhiệm hình sự …   (responsibility for something)
const TITLE =
  /^(?:(?:nhiệm vụ|trách nhiệm|nghĩa vụ)(?:,| và) )?(?:các )?(?:trách nhiệm|nghĩa vụ)(?= (?!hình sự|bồi thường|dân sự|pháp lý|vật chất|liên đới|hữu hạn|vô hạn|chứng minh|cấp dưỡng|do |đối với thiệt hại)|$)/iu;
// Nhà nước bảo đảm … có quyền …; quy định chi tiết Điều này; and lists of tasks with powers
const NO_DUTY =
  /(?<!\p{L})có (?:các )?quyền(?!\p{L})|quy định (?:chi tiết|cụ thể|việc|về) |^\(|^(?:trường hợp|khi) (?![^,]*,)|(?<!\p{L})không phải(?!\p{L})|(?:^|\s)được (?!giao|phân công)[^,;.]{0,60}$/iu;

/**
 * The duty that a clause, point or paragraph lays down only by the title of its article; nothing when it
 * has items of its own, speaks of rights, or is a case.
 *
 * @example
 * dutyByTitle(lineOfClause).length; // 1 for "1. Chủ trì kiểm tra." below "Trách nhiệm của Sở Tư pháp"
 */
export function dutyByTitle(line: FactLine): Found[] {
  const { node } = line;
  if (node.kind === 'table' || !TITLE.test(articleHeading(line)) || NO_DUTY.test(node.text)) return [];
  if (/:\s*$/.test(node.text) || itemsUnder(node).length > 0 || isCase(line) || underRights(line.ancestors))
    return [];
  const found = wholeText(node, { kind: 'obligation' });
  return found && /\p{L}/u.test(node.text) ? [found] : [];
}

//   2. Bộ Tư pháp có nhiệm vụ, quyền hạn sau đây:      ← its points are tasks and powers
function underRights(ancestors: readonly LegalNode[]): boolean {
  const above = ancestors.at(-1);
  return above !== undefined && /quyền[^.;]*:\s*$/iu.test(above.text.slice(-200));
}
