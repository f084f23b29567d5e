import { foldForSearch } from '../text/fold.ts';
import { ordinalValue, romanValue } from '../text/numerals.ts';
import type { UnitId, UnitKind } from './node.ts';

// Grammar of an id:
//   phu-luc-2 __ dieu-5 __ khoan-2a __ diem-dd ~2
//   └ place ┘    └──── steps, outermost first ────┘ └ second unit with this number
// A step is a kind and a number. "đ" is "dd"; the old doubled letters are "d-d" and "dd-dd", so no
// two letters ever share a spelling. Roman numerals and ordinals become Arabic.

const KIND_SLUGS: Readonly<Record<UnitKind, string>> = {
  part: 'phan',
  chapter: 'chuong',
  section: 'muc',
  subsection: 'tieu-muc',
  article: 'dieu',
  clause: 'khoan',
  point: 'diem',
  indent: 'gach',
  paragraph: 'doan',
  table: 'bang',
  appendix: 'phu-luc',
  form: 'mau',
};

// Điều lệ, chương trình and bảng giá are issued with decisions and begin like a unit's step.
const NAMES: ReadonlySet<string> = new Set(['dieu-le', 'chuong-trinh', 'bang-gia']);

const STEP = new RegExp(`^(${Object.values(KIND_SLUGS).join('|')})(?:-(.+))?$`);

/**
 * One step of an id read back: `number` as printed in lower case ("đ", "5a", "2"), `repeat` from 2 on
 * for a repeated number. `name` is set for attached regulations, whose step is their type ("quy-dinh").
 *
 * @example
 * // 'diem-dd~2' → { kind: 'point', number: 'đ', repeat: 2 }
 */
export interface IdStep {
  readonly kind: UnitKind;
  readonly number?: string;
  readonly name?: string;
  /** A row of the table before it, see `tableItems`. */
  readonly row?: true;
  readonly repeat: number;
}

/**
 * The step of a unit of this kind and printed number.
 *
 * @example
 * idStep('point', 'đ'); // 'diem-dd'
 */
export function idStep(kind: UnitKind, number?: string): string {
  const slug = number === undefined ? '' : numberSlug(kind, number);
  return slug === '' ? KIND_SLUGS[kind] : `${KIND_SLUGS[kind]}-${slug}`;
}

/**
 * The step of a regulation issued with a decision, from the type printed above it.
 *
 * @example
 * attachedStep('QUY ĐỊNH'); // 'quy-dinh'
 */
export function attachedStep(type: string): string {
  return foldForSearch(type).replace(/[^a-z0-9]+/g, '-');
}

function numberSlug(kind: UnitKind, number: string): string {
  const value = kind === 'point' ? undefined : (romanValue(number) ?? ordinalValue(number));
  if (value !== undefined) return String(value);
  return number
    .toLowerCase()
    .replace(/(?<![\d.])0+(?=\d)/g, '')
    .replace(/đđ/g, '\u0001')
    .replace(/dd/g, 'd-d')
    .replace(/đ/g, 'dd')
    .replace('\u0001', 'dd-dd')
    .normalize('NFD')
    .replace(/[\u0306\u0302\u031b]/g, (mark) => ({ '\u0306': 'w', '\u0302': 'z', '\u031b': 'j' })[mark]!)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) =>
      /\p{L}/u.test(letter) ? `u${letter.codePointAt(0)!.toString(16)}` : '-',
    )
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Takes an id apart, outermost step first. Steps that are no unit kind are attached regulations.
 *
 * @example
 * readUnitId('dieu-5__khoan-2'); // [{ kind: 'article', number: '5', repeat: 1 }, { kind: 'clause', … }]
 */
export function readUnitId(id: UnitId): IdStep[] {
  return id.split('__').map(readStep);
}

function readStep(step: string): IdStep {
  const [address = '', repeat = '1'] = step.split('~');
  const row = /^dong-(\d+)$/.exec(address);
  if (row) return { kind: 'table', number: row[1]!, row: true, repeat: 1 };
  const match = NAMES.has(address) ? null : STEP.exec(address);
  if (!match) return { kind: 'appendix', name: address, repeat: Number(repeat) || 1 };
  const kind = (Object.keys(KIND_SLUGS) as UnitKind[]).find((key) => KIND_SLUGS[key] === match[1])!;
  return {
    kind,
    number: match[2] === undefined ? undefined : readNumber(match[2]),
    repeat: Number(repeat) || 1,
  };
}

function readNumber(slug: string): string {
  return slug
    .replace('dd-dd', '\u0001')
    .replace('d-d', '\u0002')
    .replace(/dd/g, 'đ')
    .replace('\u0001', 'đđ')
    .replace('\u0002', 'dd')
    .replace(/([a-z])([wzj])/g, (_all, letter: string, mark: string) =>
      (letter + { w: '\u0306', z: '\u0302', j: '\u031b' }[mark]!).normalize('NFC'),
    )
    .replace(/(\d)-(\d)/g, '$1.$2');
}
