import { describe, expect, test } from 'vitest';
import { packFacts } from '#test/factories/pack-facts.ts';
import { bulletinSheet, spokenBulletin } from './bulletin.ts';
import { fillTemplate, unknownPlaces } from './fill-template.ts';
import { PIECE_KINDS } from './piece-kinds.ts';
import { parsePiece, plainText, saidText } from './piece-text.ts';
import { TEMPLATES } from './templates.data.ts';

const facts = packFacts();
const bare = packFacts({
  ...{ closesOn: null, affectedGroups: [], lawChanges: [], duties: [], deadlines: [] },
  contact: { address: '', email: '', phone: '' },
  points: { necessity: [], content: [], changes: [], other: [] },
});

describe('a template and the facts', () => {
  test.each(PIECE_KINDS)(
    '%s: every place of its template is filled, with all the facts and with none',
    (kind) => {
      expect(unknownPlaces(TEMPLATES[kind], facts)).toEqual([]);
      for (const given of [facts, bare]) {
        const words = fillTemplate(kind, TEMPLATES[kind], given);
        expect(words).not.toMatch(/\{\{|\}\}|undefined|null/);
        expect(words.trim()).not.toBe('');
      }
    },
  );

  const check = (template: string, expected: string, given = facts) =>
    expect(fillTemplate('summary', template, given)).toBe(expected);

  test('a list gives a line for each item, with what stands around it', () => {
    check('- {{đối tượng}};', '- Người dân ở thôn, tổ dân phố;\n- Thành viên tổ công nghệ số;');
  });

  test('a line whose fact is not known is left out: nothing is said of a deadline that nobody has set', () => {
    check('Góp ý đến hết {{hạn ngắn}}.\n{{chưa có hạn}}', 'Thời hạn góp ý sẽ được thông báo sau.', bare);
    check('Góp ý đến hết {{hạn ngắn}}.\n{{chưa có hạn}}', 'Góp ý đến hết 15/12/2026.');
  });

  test('a heading with nothing below it goes; one that says a fact itself stays', () => {
    check('## Điểm mới\n- {{câu c}}\n\n## Liên hệ\nTại đây.', '## Liên hệ\nTại đây.', bare);
    check('## Góp ý đến hết {{hạn ngắn}}', '## Góp ý đến hết 15/12/2026');
  });

  test('words of people are not read as places or marks of a pattern', () => {
    const odd = packFacts({ shortTitle: "Giá $& và $1 {{hạn}} '" });
    check('# {{tên ngắn}}', "# Giá $& và $1 {{hạn}} '", odd);
  });

  test('a place that nothing fills is named', () => {
    expect(unknownPlaces('{{tên}} {{ tên dài }} {{constructor}}', facts)).toEqual(['tên dài', 'constructor']);
  });
});

describe('bulletins', () => {
  const many = packFacts({
    points: {
      ...facts.points,
      content: Array.from({ length: 40 }, (_, i) => ({
        text: `Điểm thứ ${i + 1}: mỗi hộ được hỗ trợ ${i + 2}.500.000 đồng trong năm 2027, theo danh sách của thôn.`,
        citation: null,
      })),
    },
  });

  test.each([
    ['bulletin1', 60],
    ['bulletin3', 180],
    ['bulletin5', 300],
  ] as const)('%s keeps its minutes in both parts of the day, and uses them', (kind, seconds) => {
    const words = fillTemplate(kind, TEMPLATES[kind], many);
    for (const slot of ['morning', 'evening'] as const) {
      const spoken = spokenBulletin(words, slot);
      expect(spoken.seconds).toBeLessThanOrEqual(seconds);
      expect(spoken.seconds).toBeGreaterThanOrEqual(seconds * 0.85);
      expect(spoken.spelled).toEqual([]);
      expect(spoken.text).toMatch(
        /dự thảo lần hai, ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu/,
      );
      expect(spoken.text).not.toMatch(/\d/);
    }
  });

  test('the sheet of the announcer says the part of the day, the version and the time', () => {
    const sheet = bulletinSheet(
      fillTemplate('bulletin1', TEMPLATES.bulletin1, facts),
      'evening',
      'Dự thảo lần 2',
    );
    expect(sheet).toMatch(/^Buổi chiều\. Dự thảo lần 2\. Thời lượng đọc: \d+ giây\.\n\nKính chào bà con!/);
  });
});

describe('the words of a piece', () => {
  test('marks at the head of a line make titles, headings, items, rows', () => {
    expect(parsePiece('# A\nmột\nhai\n\nba\n- x\n- y\n| a | b\n|  | c')).toEqual([
      { kind: 'title', text: 'A' },
      { kind: 'paragraph', text: 'một hai' },
      { kind: 'paragraph', text: 'ba' },
      { kind: 'list', items: ['x', 'y'] },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['', 'c'],
        ],
      },
    ]);
    expect(parsePiece('')).toEqual([]);
  });

  test('for a mail and for a voice', () => {
    const blocks = parsePiece('# Tin mới\n- Một\n- Hai.');
    expect(plainText(blocks)).toBe('TIN MỚI\n\n- Một\n- Hai.');
    expect(saidText(blocks)).toBe('Tin mới.\nMột.\nHai.');
  });
});
