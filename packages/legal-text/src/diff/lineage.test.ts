import { describe, expect, it } from 'vitest';
import { article, clauses, lawOf } from '../../test/build.ts';
import type { LegalTree } from '../model/node.ts';
import { blocksOfText } from '../parse/blocks-of-text.ts';
import { parse } from '../parse/parse.ts';
import type { Pin } from './change.ts';
import { compareTrees } from './compare.ts';
import { lineageOf, pinsOf } from './lineage.ts';
import { summariseChanges } from './summary.ts';

const changes = (a: LegalTree, b: LegalTree, pins: readonly Pin[] = []): string[] =>
  compareTrees(a, b, { pins }).rows.map((row) => `${row.before ?? '·'} ${row.after ?? '·'} ${row.change}`);

const treeOfLines = (...lines: string[]): LegalTree => parse(blocksOfText(lines.join('\n'))).tree;

const filing = 'Tổ chức, cá nhân nộp hồ sơ trực tiếp hoặc qua dịch vụ bưu chính đến bộ phận một cửa của xã.';
const answer = 'Bộ phận một cửa trả giấy hẹn ghi rõ ngày nhận kết quả và người chịu trách nhiệm giải quyết.';
const fee = 'Lệ phí nộp một lần khi nhận kết quả theo mức do Hội đồng nhân dân tỉnh quyết định.';
const check = 'Ủy ban nhân dân xã kiểm tra việc sử dụng vỉa hè mỗi quý và công khai kết quả kiểm tra.';

describe('change', () => {
  it('a clause cut in two is split, two clauses written as one are merged', () => {
    const [one, two] = [
      lawOf(article(1, 'Hồ sơ', clauses(`${filing} ${answer}`, fee))),
      lawOf(article(1, 'Hồ sơ', clauses(filing, answer, fee))),
    ];
    expect(changes(one, two)).toEqual([
      'dieu-1 dieu-1 edited',
      'dieu-1__khoan-1 dieu-1__khoan-1 split',
      'dieu-1__khoan-1 dieu-1__khoan-2 split',
      'dieu-1__khoan-2 dieu-1__khoan-3 renumbered',
    ]);
    expect(changes(two, one)).toEqual([
      'dieu-1 dieu-1 edited',
      'dieu-1__khoan-1 dieu-1__khoan-1 merged',
      'dieu-1__khoan-2 dieu-1__khoan-1 merged',
      'dieu-1__khoan-3 dieu-1__khoan-2 renumbered',
    ]);
  });

  it('a clause that went to another article is moved, edited or not', () => {
    const before = lawOf(
      article(1, 'Hồ sơ', clauses(filing, fee, answer)),
      article(2, 'Kiểm tra', clauses(check)),
    );
    const after = lawOf(
      article(1, 'Hồ sơ', clauses(filing, answer)),
      article(2, 'Kiểm tra', clauses(check, fee.replace('một lần', 'hai lần'))),
    );
    expect(changes(before, after)).toContain('dieu-1__khoan-2 dieu-2__khoan-2 moved');
  });

  it('words that stand in several articles move nowhere', () => {
    const detail = 'Chính phủ quy định chi tiết Điều này.';
    const before = lawOf(
      article(1, 'Hồ sơ', clauses(filing, detail)),
      article(2, 'Lệ phí', clauses(fee, detail)),
      article(3, 'Kiểm tra', clauses(check)),
    );
    const after = lawOf(
      article(1, 'Hồ sơ', clauses(filing, detail)),
      article(2, 'Lệ phí', clauses(fee)),
      article(3, 'Kiểm tra', clauses(check, detail)),
    );
    expect(changes(before, after)).toContain('dieu-2__khoan-2 · removed');
    expect(changes(before, after)).toContain('· dieu-3__khoan-2 added');
  });

  it('a pair that could as well be another is doubtful', () => {
    const form = (what: string, copies: string) =>
      `Hồ sơ cấp ${what} gồm đơn theo mẫu và được nộp thành ${copies} bộ.`;
    const before = lawOf(article(1, 'Hồ sơ', clauses(form('giấy phép', '02'))));
    const after = lawOf(article(1, 'Hồ sơ', clauses(form('chứng chỉ', '02'), form('giấy phép', '03'))));
    expect(compareTrees(before, after).rows.find((row) => row.before === 'dieu-1__khoan-1')?.doubtful).toBe(
      true,
    );
  });
});

describe('pins', () => {
  const before = lawOf(
    article(1, 'Hồ sơ', clauses(filing, answer)),
    article(2, 'Lệ phí', clauses(fee, check)),
  );
  const after = lawOf(
    article(1, 'Hồ sơ', clauses(filing, answer)),
    article(2, 'Lệ phí', clauses(fee, check)),
  );

  it('what a person said stands, and the rest follows it', () => {
    const said = changes(before, after, [
      { before: 'dieu-1', after: 'none' },
      { before: 'none', after: 'dieu-1' },
      { before: 'dieu-2__khoan-1', after: 'dieu-2__khoan-2' },
    ]);
    expect(said).toContain('dieu-1 · removed');
    expect(said).toContain('· dieu-1 added');
    expect(said).toContain('dieu-2__khoan-1 dieu-2__khoan-2 edited');
  });

  it('several pins of one unit are a split or a join; a pin of a unit that is not there says nothing', () => {
    const said = changes(before, after, [
      { before: 'dieu-1__khoan-1', after: 'dieu-1__khoan-1' },
      { before: 'dieu-1__khoan-1', after: 'dieu-2__khoan-2' },
      { before: 'dieu-9', after: 'dieu-1' },
    ]);
    expect(said).toContain('dieu-1__khoan-1 dieu-2__khoan-2 split');
    expect(said).toContain('dieu-1 dieu-1 same');
  });

  it('a clause that lost words to one before it and took in another is itself first, and stays so when given back', () => {
    const before = treeOfLines(
      'Điều 1. Tên',
      '1. Nhà nước:',
      'a) Nhà nước hoà giải;',
      '2. Nhà nước:',
      'a) trong 20 ngày Nhà nước của công dân;',
    );
    const after = treeOfLines(
      'Điều 1. Tên',
      '1. Nhà nước Nhà nước Nhà nước.',
      '2. trong 20 ngày:',
      'a) hoà giải của công dân;',
      'Điều 2. Tên',
      '1. Nhà nước.',
      'Điều 3. Tên',
      'Điều này chỉ có một đoạn.',
    );
    const found = compareTrees(before, after);
    const lineage = lineageOf(found);
    expect(lineage.successors.get('dieu-1__khoan-2')).toEqual(['dieu-1__khoan-2', 'dieu-1__khoan-1']);
    expect(lineage.sources.get('dieu-1__khoan-2')).toEqual(['dieu-1__khoan-2', 'dieu-1__khoan-1']);
    expect(lineageOf(compareTrees(before, after, { pins: pinsOf(found) }))).toEqual(lineage);
  });

  it('the lineage found, given back as pins, is found again', () => {
    const other = lawOf(
      article(1, 'Lệ phí', clauses(fee)),
      article(2, 'Hồ sơ', clauses(`${filing} ${answer}`)),
    );
    const found = compareTrees(before, other);
    expect(lineageOf(compareTrees(before, other, { pins: pinsOf(found) }))).toEqual(lineageOf(found));
  });
});

describe('summary', () => {
  it('says of each article whether it is new, edited or gone, and counts its clauses', () => {
    const before = lawOf(article(1, 'Hồ sơ', clauses(filing, answer)), article(2, 'Lệ phí', clauses(fee)));
    const after = lawOf(
      article(1, 'Hồ sơ', clauses(filing.replace('xã', 'phường'), answer, check)),
      article(
        2,
        'Trách nhiệm',
        clauses('Thanh tra tỉnh giám sát việc cấp phép và giải quyết khiếu nại của công dân.'),
      ),
    );
    const none = { added: 0, edited: 0, removed: 0, moved: 0 };
    expect(summariseChanges(compareTrees(before, after))).toEqual([
      { before: 'dieu-1', after: 'dieu-1', change: 'edited', inside: { ...none, added: 1, edited: 1 } },
      { before: 'dieu-2', change: 'removed', inside: none },
      { after: 'dieu-2', change: 'added', inside: none },
    ]);
  });
});
