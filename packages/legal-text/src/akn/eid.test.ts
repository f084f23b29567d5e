import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soup } from '../../test/arbitrary.ts';
import { citationOf } from '../cite/format.ts';
import type { UnitKind } from '../model/node.ts';
import { attachedStep, idStep, readUnitId } from '../model/unit-id.ts';
import { walk } from '../model/visit.ts';
import { blocksOfText } from '../parse/blocks-of-text.ts';
import { parse } from '../parse/parse.ts';
import { unitIdOfCitation } from './citation-id.ts';
import { eIdOf, unitIdOf } from './eid.ts';

describe('eIdOf', () => {
  const check = (id: string, eId: string) =>
    it(`${id} is ${eId}, and back`, () => {
      expect(eIdOf(id)).toBe(eId);
      expect(unitIdOf(eId)).toBe(id);
    });
  // đ and d are two letters, also when the old way doubles them.
  check('dieu-5__khoan-2__diem-d', 'art_5__clause_2__point_d');
  check('dieu-5__khoan-2__diem-dd', 'art_5__clause_2__point_dd');
  check('dieu-5__khoan-2__diem-d-d', 'art_5__clause_2__point_d-d');
  check('dieu-5__khoan-2__diem-dd-dd', 'art_5__clause_2__point_dd-dd');
  // An inserted unit keeps its whole number.
  check('dieu-5dd', 'art_5dd');
  check('dieu-5a__khoan-2a', 'art_5a__clause_2a');
  check('dieu-5__khoan-1__diem-a1', 'art_5__clause_1__point_a1');
  // Units larger than an article, and unnumbered ones.
  check('phan-1__chuong-2__muc-3__tieu-muc-1', 'part_1__chp_2__sec_3__subsec_1');
  check('dieu-5__doan-2', 'art_5__para_2');
  check('dieu-5__bang-1', 'art_5__table_1');
  check('dieu-5__khoan-1__gach-3', 'art_5__clause_1__indent_3');
  // The second unit with a number, and the second without any.
  check('dieu-2~2__khoan-1', 'art_2_2__clause_1');
  check('phu-luc', 'att');
  check('phu-luc~2', 'att_NN_2');
  // Attachments, and the regulation that a decision issues.
  check('phu-luc-1__mau-01~3', 'att_1__form_01_3');
  check('quy-dinh__dieu-3', 'reg_quy-dinh__art_3');
  check('dieu-le__dieu-1', 'reg_dieu-le__art_1');
  check('chuong-trinh__muc-1', 'reg_chuong-trinh__sec_1');

  it('says nothing of an eId that it did not make', () => {
    for (const eId of ['hcontainer_1', 'chp_I', 'sec_1__list_1', 'art_', '', 'reg', 'att_NN', 'Art_1'])
      expect(unitIdOf(eId)).toBeUndefined();
  });
});

const KINDS: UnitKind[] = [
  ...(['part', 'chapter', 'section', 'subsection', 'article', 'clause'] as const),
  ...(['point', 'indent', 'paragraph', 'table', 'appendix', 'form'] as const),
];
const number = fc.oneof(
  fc.constantFrom(
    '1',
    '5a',
    '5đ',
    'd',
    'đ',
    'dd',
    'đđ',
    'a1',
    'đ1',
    'IV',
    'thứ hai',
    '1.2',
    'nn',
    'NN',
    '01',
  ),
  fc.string({ minLength: 1, maxLength: 4 }),
);
const step = fc.oneof(
  fc
    .tuple(fc.constantFrom(...KINDS), fc.option(number, { nil: undefined }))
    .map(([kind, n]) => idStep(kind, n)),
  fc.constantFrom('QUY ĐỊNH', 'QUY CHẾ', 'ĐIỀU LỆ', 'CHƯƠNG TRÌNH', 'BẢNG GIÁ', 'ĐỀ ÁN').map(attachedStep),
);
const id = fc
  .array(fc.tuple(step, fc.option(fc.integer({ min: 2, max: 30 }), { nil: undefined })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((steps) => steps.map(([text, repeat]) => (repeat ? `${text}~${repeat}` : text)).join('__'));

describe('identity', () => {
  it('goes from id to eId and back without loss, and two ids never share an eId', () => {
    fc.assert(
      fc.property(id, (one) => unitIdOf(eIdOf(one)) === one),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(id, id, (a, b) => (a === b) === (eIdOf(a) === eIdOf(b))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(id, (one) => /^[^\s~]+$/.test(eIdOf(one))));
  });

  it('goes from a unit to its citation and back, for every unit that a citation can name', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { tree } = parse(blocksOfText(text));
        walk(tree, (node) => {
          if (node.id.includes('~') || node.number === undefined) return;
          if (readUnitId(node.id).some(({ repeat }) => repeat > 1)) return;
          expect([node.id, unitIdOfCitation(citationOf(tree, node.id))]).toEqual([node.id, node.id]);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('unitIdOfCitation', () => {
  const check = (citation: string, expected: string | undefined) =>
    it(`${citation} is ${expected}`, () => expect(unitIdOfCitation(citation)).toBe(expected));
  check('điểm đ khoản 2 Điều 5', 'dieu-5__khoan-2__diem-dd');
  check('Khoản 2a  Điều 5đ', 'dieu-5dd__khoan-2a');
  check('Điều 5 Chương II', 'dieu-5');
  check('Mục 1 Chương II Phần thứ nhất', 'phan-1__chuong-2__muc-1');
  check('khoản 1 Điều 3 Quy định kèm theo', 'quy-dinh__dieu-3__khoan-1');
  check('Điều 3 Quy chế ban hành kèm theo', 'quy-che__dieu-3');
  check('Phụ lục II', 'phu-luc-2');
  check('Điều 5 của Luật này', undefined);
  check('trong thời hạn 5 ngày', undefined);
  check('', undefined);
});
