import { blocksOfText, compareTrees, parse } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { changedUnits, explainedChanges, missingChange } from './change-links.ts';

const text = (...articles: string[]) => parse(blocksOfText(articles.join('\n'))).tree;
const BEFORE = text(
  ...['Điều 1. Phạm vi', '1. Quy định về chợ.', '2. Không áp dụng với siêu thị.'],
  ...['Điều 2. Giờ mở cửa', '1. Chợ mở cửa lúc 5 giờ.', '2. Chợ đóng cửa lúc 18 giờ.'],
  ...['Điều 3. Phí chợ', 'Phí chợ do Ủy ban nhân dân xã thu.'],
  ...['Điều 4. Hiệu lực', 'Quyết định có hiệu lực từ ngày ký.'],
);
/** Clause 2 of Article 2 is changed, Article 3 is gone, Article 4 became 3, a new Article 4 stands at the end. */
const AFTER = text(
  ...['Điều 1. Phạm vi', '1. Quy định về chợ.', '2. Không áp dụng với siêu thị.'],
  ...['Điều 2. Giờ mở cửa', '1. Chợ mở cửa lúc 5 giờ.', '2. Chợ đóng cửa lúc 21 giờ, trừ ngày lễ.'],
  ...['Điều 3. Hiệu lực', 'Quyết định có hiệu lực từ ngày ký.'],
  ...[
    'Điều 4. Chỗ gửi xe',
    '1. Mỗi chợ bố trí một nơi giữ xe đạp và xe máy.',
    '2. Người quản lý niêm yết giá giữ xe.',
  ],
);
const versions = { before: BEFORE, after: AFTER, comparison: compareTrees(BEFORE, AFTER) };
const answer = (given: Partial<Parameters<typeof missingChange>[0]>) => ({
  ...{ groupOrdinal: 1, unitId: null, outcome: 'accepted' as const, changedUnitId: null },
  ...given,
});

describe('"tiếp thu" is borne out by the text', () => {
  test.each([
    ['the clause that it names was changed', { changedUnitId: 'dieu-2__khoan-2' }, undefined],
    ['the article in which a clause was changed', { changedUnitId: 'dieu-2' }, undefined],
    ['a clause of a new article', { changedUnitId: 'dieu-4__khoan-1' }, undefined],
    ['the clause beside it is as it was', { changedUnitId: 'dieu-2__khoan-1' }, 'unchanged'],
    ['an article in which nothing was changed', { changedUnitId: 'dieu-1' }, 'unchanged'],
    ['no place is named', { unitId: 'dieu-2__khoan-2' }, 'noUnit'],
    ['no place is named, about the draft as a whole', {}, 'noUnit'],
    ['the article that was spoken about is gone, as was asked', { unitId: 'dieu-3' }, undefined],
    ['partly accepted is accepted in part', { outcome: 'partlyAccepted', unitId: 'dieu-1' }, 'noUnit'],
    ['who explains need not change anything', { outcome: 'explained' }, undefined],
    ['nor who notes agreement', { outcome: 'notedAgreement' }, undefined],
    ['not answered yet', { outcome: null }, undefined],
  ] as const)('%s', (_why, given, expected) => {
    expect(missingChange(answer(given), versions)).toBe(expected);
  });
});

describe('a change is explained by opinions', () => {
  const unexplained = (...answers: Parameters<typeof answer>[0][]) =>
    explainedChanges(versions, answers.map(answer))
      .filter((one) => one.answers.length === 0)
      .map(({ key }) => key);

  test('nobody asked for any of them', () => {
    expect(unexplained().sort()).toEqual(['-dieu-3', 'dieu-2__khoan-2', 'dieu-4']);
  });
  test.each([
    ['an answer that names the clause', { changedUnitId: 'dieu-2__khoan-2' }, ['-dieu-3', 'dieu-4']],
    ['an answer that names its article', { changedUnitId: 'dieu-2' }, ['-dieu-3', 'dieu-4']],
    [
      'a clause of a new article stands for the article',
      { changedUnitId: 'dieu-4__khoan-2' },
      ['-dieu-3', 'dieu-2__khoan-2'],
    ],
    ['who wanted the article gone', { unitId: 'dieu-3' }, ['dieu-2__khoan-2', 'dieu-4']],
    [
      'who was not followed explains nothing',
      { outcome: 'explained', changedUnitId: 'dieu-4' },
      ['-dieu-3', 'dieu-2__khoan-2', 'dieu-4'],
    ],
    [
      'what was said about old Article 3 is not about new Article 3',
      { changedUnitId: 'dieu-3' },
      ['-dieu-3', 'dieu-2__khoan-2', 'dieu-4'],
    ],
  ] as const)('%s', (_why, given, left) => {
    expect(unexplained(given).sort()).toEqual([...left]);
  });
  test('a new number alone is no change that wants a reason', () => {
    expect(changedUnits(versions.comparison).has('dieu-3')).toBe(false);
  });
});
