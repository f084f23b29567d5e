import type { UnitId, UnitKind } from '../model/node.ts';
import { idStep, readUnitId } from '../model/unit-id.ts';

// The Akoma Ntoso naming convention abbreviates element names; att, form and reg are the three kinds
// of attachment of a Vietnamese document, table an hcontainer of that name.
const REFS: Readonly<Record<UnitKind, string>> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  subsection: 'subsec',
  article: 'art',
  clause: 'clause',
  point: 'point',
  indent: 'indent',
  paragraph: 'para',
  table: 'table',
  appendix: 'att',
  form: 'form',
};
const NAMED = 'reg';
// Stands where a repeated unit has no number; capitals, because no number is written with them.
const NO_NUMBER = 'NN';

const KINDS = Object.keys(REFS) as UnitKind[];
const SLUGS = new Map(KINDS.map((kind) => [idStep(kind), REFS[kind]]));
const SLUG_OF = new Map(KINDS.map((kind) => [REFS[kind], idStep(kind)]));
const STEP = /^([a-z]+)(?:_([a-z\d-]+|NN))?(?:_(\d+))?$/;

/**
 * The Akoma Ntoso eId of a unit. Step by step the same address in the words of the naming convention,
 * so nothing that two ids distinguish is lost: "đ" stays "dd" and never meets "d", inserted numbers
 * stay whole, a repeated number is followed by its count.
 *
 *   dieu-5__khoan-2__diem-dd     art_5__clause_2__point_dd      điểm đ khoản 2 Điều 5
 *   dieu-5dd__khoan-2a           art_5dd__clause_2a             khoản 2a Điều 5đ
 *   dieu-5__khoan-1__diem-a1     art_5__clause_1__point_a1      điểm a1 khoản 1 Điều 5
 *   chuong-2__muc-1              chp_2__sec_1                   Mục 1 Chương II
 *   dieu-2~2                     art_2_2                        the second "Điều 2"
 *   phu-luc~2                    att_NN_2                       the second "PHỤ LỤC" without number
 *   quy-dinh__dieu-3             reg_quy-dinh__art_3            Điều 3 of the regulation issued with it
 *
 * @example
 * eIdOf('dieu-5__khoan-2__diem-dd'); // 'art_5__clause_2__point_dd'
 */
export function eIdOf(id: UnitId): string {
  return id.split('__').map(eIdStep).join('__');
}

function eIdStep(step: string): string {
  const [address = '', repeat] = step.split('~');
  const { ref, number } = refOf(address);
  const place = number ?? (repeat === undefined ? undefined : NO_NUMBER);
  return [ref, place, repeat].filter((piece) => piece !== undefined).join('_');
}

function refOf(address: string): { ref: string; number?: string } {
  if (readUnitId(address)[0]?.name !== undefined) return { ref: NAMED, number: address };
  // "tieu-muc-1" begins with no other slug, but "phu-luc-1" must not end at its first hyphen.
  const slug = [...SLUGS.keys()].find((known) => address === known || address.startsWith(`${known}-`))!;
  const number = address.slice(slug.length + 1);
  return number === '' ? { ref: SLUGS.get(slug)! } : { ref: SLUGS.get(slug)!, number };
}

/**
 * The unit id that an eId was made from, or `undefined` when it was not made by `eIdOf` (another
 * publisher's abbreviation, capitals, an element that is no unit). `unitIdOf(eIdOf(id))` is `id`.
 *
 * @example
 * unitIdOf('art_5__clause_2__point_dd'); // 'dieu-5__khoan-2__diem-dd'
 * unitIdOf('hcontainer_1'); // undefined
 */
export function unitIdOf(eId: string): UnitId | undefined {
  const steps = eId.split('__').map(unitStep);
  return steps.includes(undefined) ? undefined : steps.join('__');
}

function unitStep(step: string): string | undefined {
  const match = STEP.exec(step);
  if (!match) return undefined;
  const [, ref = '', number, repeat] = match;
  const tail = repeat === undefined ? '' : `~${repeat}`;
  if (number === NO_NUMBER && repeat === undefined) return undefined;
  if (ref === NAMED) return number === undefined ? undefined : `${number}${tail}`;
  const slug = SLUG_OF.get(ref);
  if (slug === undefined) return undefined;
  return number === undefined || number === NO_NUMBER ? `${slug}${tail}` : `${slug}-${number}${tail}`;
}
