import { blocksOfText, compareTrees, parse } from '@danban/legal-text';
import { expect, test } from 'vitest';
import { SHORT_LAW } from '#test/factories/law-project.ts';
import { changeList, countChanges } from './change-list.ts';

const treeOf = (text: string) => parse(blocksOfText(text)).tree;

test('a comparison reads as mới, sửa, bỏ; what is said once is not said again', () => {
  const before = treeOf(SHORT_LAW);
  const after = treeOf(
    `${SHORT_LAW.replace('hằng tháng.', 'hằng quý.').replace('2. Cơ quan, tổ chức, cá nhân có liên quan.\n', '')}
Điều 4. Kinh phí
1. Ngân sách xã bảo đảm kinh phí của tổ.
2. Được vận động tài trợ theo quy định.`,
  );
  const list = changeList(compareTrees(before, after), before, after);
  expect(
    list.map((article) => [article.id, article.changes.map((each) => [each.kind, each.citation])]),
  ).toEqual([
    ['dieu-2', [['removed', 'khoản 2 Điều 2']]],
    ['dieu-3', [['changed', 'khoản 2 Điều 3']]],
    ['dieu-4', [['added', 'Điều 4']]],
  ]);
  expect(list[2]!.changes[0]!.text).toContain('2. Được vận động tài trợ');
  expect(
    list[1]!.changes[0]!.words?.some((each) => each.kind === 'removed' && each.text.includes('tháng')),
  ).toBe(true);
  expect(countChanges(list)).toEqual({ added: 1, changed: 1, removed: 1, moved: 0 });
});

test('the same text has nothing to tell', () => {
  const tree = treeOf(SHORT_LAW);
  expect(changeList(compareTrees(tree, tree), tree, tree)).toEqual([]);
});
