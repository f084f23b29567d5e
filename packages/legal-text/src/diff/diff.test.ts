import { describe, expect, it } from 'vitest';
import { article, clauses, lawOf } from '../../test/build.ts';
import type { UnitComparisonRow } from './change.ts';
import { compareTrees } from './compare.ts';
import { diffWords } from './diff-words.ts';
import { equalRuns } from './words/sequence-diff.ts';

/** A difference as one line: [-removed-] {+added+}. */
function shown(a: string, b: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return diffWords(a, b)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

describe('diffWords', () => {
  it.each([
    ['a number changes whole', 'trong 20 ngày', 'trong 30 ngày', 'trong [-20 -]{+30 +}ngày'],
    [
      'so does a symbol',
      'theo 407/QĐ-TTg ngày',
      'theo 408/QĐ-TTg ngày',
      'theo [-407/QĐ-TTg -]{+408/QĐ-TTg +}ngày',
    ],
    ['a syllable is never cut', 'cơ quan nhân', 'cơ quan nhận', 'cơ quan [-nhân-]{+nhận+}'],
    [
      'words put in at the end leave the one before alone',
      'Nhà nước',
      'Nhà nước bảo đảm',
      'Nhà nước {+bảo đảm+}',
    ],
    ['tone placement is no change', 'hoà giải ở cơ sở', 'hòa giải ở cơ sở', 'hòa giải ở cơ sở'],
    ['nor are spaces', 'hai  khoảng', 'hai khoảng', 'hai khoảng'],
    [
      'two changes with a comma between are one',
      'a quy định, hướng dẫn b',
      'a bằng văn bản, thông báo b',
      'a [-quy định, hướng dẫn -]{+bằng văn bản, thông báo +}b',
    ],
    [
      'a small word between two long changes is no island',
      'do Bộ trưởng Bộ Tài chính của Chính phủ trình Quốc hội quyết định',
      'do Ủy ban nhân dân tỉnh của Hội đồng nhân dân cùng cấp phê duyệt',
      'do [-Bộ trưởng Bộ Tài chính của Chính phủ trình Quốc hội quyết định-]{+Ủy ban nhân dân tỉnh của Hội đồng nhân dân cùng cấp phê duyệt+}',
    ],
    ['nothing against something', '', 'mới', '{+mới+}'],
  ])('%s', (_why, a, b, expected) => {
    expect(shown(a, b)).toBe(expected);
  });
});

describe('equalRuns', () => {
  it('still splits at unique items where texts differ beyond the limit', () => {
    const a = Array.from({ length: 4000 }, (_, index) => (index === 2000 ? -1 : index));
    const b = Array.from({ length: 4000 }, (_, index) => (index === 1000 ? -1 : index + 10_000));
    expect(equalRuns(a, b)).toEqual([{ a: 2000, b: 1000, length: 1 }]);
  });
});

function rows(a: readonly string[], b: readonly string[]): string[] {
  const line = ({ before, after, status, related }: UnitComparisonRow): string =>
    [before ?? '·', after ?? '·', status, ...(related ?? [])].join(' ');
  return compareTrees(lawOf(...a), lawOf(...b)).rows.map(line);
}

const scope = article(
  1,
  'Phạm vi',
  'Quy định này quy định việc quản lý, sử dụng tạm thời lòng đường, vỉa hè.',
);
const fees = (number: number) =>
  article(
    number,
    'Thu phí',
    'Việc sử dụng tạm thời phải nộp phí theo nghị quyết của Hội đồng nhân dân tỉnh.',
  );
const duties = (number: number) =>
  article(
    number,
    'Trách nhiệm của Ủy ban nhân dân cấp xã',
    clauses('Cấp giấy phép trong thời hạn 05 ngày làm việc.', 'Kiểm tra, xử lý vi phạm trên địa bàn.'),
  );

describe('compareTrees', () => {
  it('articles pushed on by a new one are renumbered, their clauses the same', () => {
    const added = article(2, 'Giải thích từ ngữ', 'Vỉa hè là phần đường dành cho người đi bộ.');
    expect(rows([scope, fees(2), duties(3)], [scope, added, fees(3), duties(4)])).toEqual([
      'dieu-1 dieu-1 same',
      '· dieu-2 added',
      'dieu-2 dieu-3 renumbered',
      'dieu-3 dieu-4 renumbered',
      'dieu-3__khoan-1 dieu-4__khoan-1 same',
      'dieu-3__khoan-2 dieu-4__khoan-2 same',
    ]);
  });

  it('a removed article stands where it stood', () => {
    expect(rows([scope, fees(2), duties(3)], [scope, duties(2)]).slice(0, 3)).toEqual([
      'dieu-1 dieu-1 same',
      'dieu-2 · removed',
      'dieu-3 dieu-2 renumbered',
    ]);
  });

  it('articles that change places: one moved, the others in order', () => {
    expect(rows([scope, fees(2), duties(3)], [scope, duties(2), fees(3)])).toContain('dieu-2 dieu-3 moved');
  });

  it('a changed clause makes its article changed and shows the words once', () => {
    const { rows: all } = compareTrees(lawOf(duties(1)), lawOf(duties(1).replace('05 ngày', '03 ngày')));
    expect(
      all.map((row) => [row.before, row.status, row.words?.filter((word) => word.kind !== 'same').length]),
    ).toEqual([
      ['dieu-1', 'changed', undefined],
      ['dieu-1__khoan-1', 'changed', 2],
      ['dieu-1__khoan-2', 'same', undefined],
    ]);
  });

  it('an article split in two: both pieces name the old one and each other', () => {
    const whole = article(
      1,
      'Hồ sơ và lệ phí',
      clauses(
        'Hồ sơ gồm đơn đề nghị và bản vẽ vị trí sử dụng.',
        'Lệ phí cấp giấy phép do Hội đồng nhân dân tỉnh quyết định.',
        'Người nộp hồ sơ được nhận giấy hẹn có ngày trả kết quả.',
      ),
    );
    const first = article(
      1,
      'Hồ sơ',
      clauses(
        'Hồ sơ gồm đơn đề nghị và bản vẽ vị trí sử dụng.',
        'Người nộp hồ sơ được nhận giấy hẹn có ngày trả kết quả.',
      ),
    );
    const second = article(
      2,
      'Lệ phí',
      clauses('Lệ phí cấp giấy phép do Hội đồng nhân dân tỉnh quyết định.'),
    );
    expect(rows([whole], [first, second])).toEqual([
      'dieu-1 dieu-1 changed dieu-2',
      'dieu-1__khoan-1 dieu-1__khoan-1 same',
      'dieu-1__khoan-3 dieu-1__khoan-2 renumbered',
      'dieu-1 dieu-2 changed dieu-1',
      'dieu-1__khoan-2 dieu-2__khoan-1 moved',
    ]);
  });

  it('two articles joined: the row of the joined one names the other', () => {
    const first = article(
      1,
      'Hồ sơ',
      clauses(
        'Hồ sơ gồm đơn đề nghị và bản vẽ vị trí sử dụng.',
        'Người nộp hồ sơ được nhận giấy hẹn có ngày trả kết quả.',
      ),
    );
    const second = article(2, 'Lệ phí', 'Lệ phí cấp giấy phép do Hội đồng nhân dân tỉnh quyết định.');
    const joined = article(
      1,
      'Hồ sơ',
      clauses(
        'Hồ sơ gồm đơn đề nghị và bản vẽ vị trí sử dụng.',
        'Người nộp hồ sơ được nhận giấy hẹn có ngày trả kết quả.',
        'Lệ phí cấp giấy phép do Hội đồng nhân dân tỉnh quyết định.',
      ),
    );
    expect(rows([first, second], [joined]).filter((row) => row.includes('changed'))).toEqual([
      'dieu-1 dieu-1 changed dieu-2',
      'dieu-2 dieu-1 changed dieu-1',
    ]);
  });

  it('tone placement alone is no change', () => {
    expect(
      rows(
        ['Điều 1. Hoà giải', 'Việc hoà giải do tổ hòa giải làm.'],
        ['Điều 1. Hòa giải', 'Việc hòa giải do tổ hoà giải làm.'],
      ),
    ).toEqual(['dieu-1 dieu-1 same']);
  });

  it('a plan without articles is compared by its sections', () => {
    const plan = (text: string) => ['KẾ HOẠCH', 'Năm 2026', 'I. MỤC ĐÍCH', `1. ${text}`];
    expect(
      rows(plan('Nâng cao nhận thức của người dân.'), plan('Nâng cao nhận thức của cán bộ, người dân.')),
    ).toEqual(['muc-1 muc-1 changed', 'muc-1__khoan-1 muc-1__khoan-1 changed']);
  });
});
