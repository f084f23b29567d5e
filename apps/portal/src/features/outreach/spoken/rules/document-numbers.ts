import { ISSUER_SIGNS, TYPE_SIGNS, DOCUMENT_WORDS as words } from '../document-signs.data.ts';
import { labelNumber, letterNames, wholeNumber } from '../number-words.ts';
import { BEGIN, END, oneOf, type Place, rule, type SpokenRule } from './rule.ts';

const TYPES = oneOf(Object.values(TYPE_SIGNS));
const TYPE_BEFORE = new RegExp(`(?:${TYPES}|văn bản)\\s+(?:số:?\\s+)?$`, 'iu');
const NUMBER_BEFORE = /số:?\s+$/iu;
/** "… ngày 30 tháng 3 năm 2022 của Thủ tướng Chính phủ": who issued it is said behind. */
const ISSUER_AFTER = /^\s*,?\s*(?:(?:ban hành\s+)?ngày[^;.\n]{0,40}?\s)?của\s/u;

/** Numbers of documents: "407/QĐ-TTg", "64/2025/QH15", "1234/UBND-VX". */
export const documentRules: readonly SpokenRule[] = [
  rule(
    String.raw`${BEGIN}(\d+)([a-zđ]?)\/(?:((?:19|20)\d{2})\/)?((?:[A-ZĐ]{1,2}Tr|[A-ZĐ]+[a-z]{0,2})[A-ZĐ&]*\d{0,2}(?:-[A-ZĐ][A-Za-zĐ&]*\d{0,2})*)${END}`,
    ([, number, letter, year, sign], place) => sayDocument({ number, letter, year, sign }, place),
  ),
  //   66-NQ/TW: the Party writes the type before the stroke
  rule(String.raw`${BEGIN}(\d+)-([A-ZĐ]{2,3})\/([A-ZĐ]+)${END}`, ([, number, type, body], place) =>
    sayDocument({ number, sign: `${type}-${body}` }, place),
  ),
];

interface DocumentNumber {
  readonly number?: string | undefined;
  readonly letter?: string | undefined;
  readonly year?: string | undefined;
  readonly sign?: string | undefined;
}

function sayDocument(
  { number = '', letter, year, sign = '' }: DocumentNumber,
  { before, after }: Place,
): string {
  const [first = '', ...others] = sign.split('-');
  const type = TYPE_SIGNS[first];
  const isTyped = TYPE_BEFORE.test(before);
  const issuer = ISSUER_AFTER.test(after) ? '' : issuedBy(first, type ? others : [first, ...others]);
  return [
    isTyped || !type ? '' : type,
    NUMBER_BEFORE.test(before) ? '' : words.number,
    number.startsWith('0') && year ? `${labelNumber(number)},` : labelNumber(number),
    letter ? letterNames(letter) : '',
    year ? `${words.year} ${wholeNumber(year)}` : '',
    issuer,
  ]
    .filter(Boolean)
    .join(' ');
}

/** "của Thủ tướng Chính phủ"; a sign that nobody knows is spelled. */
function issuedBy(first: string, signs: readonly string[]): string {
  const alone = bodyOf(first);
  const known = [
    ...(alone && !signs.includes(first) ? [alone] : []),
    ...signs.flatMap((sign) => bodyOf(sign) ?? []),
  ];
  const spelled = signs.filter((sign) => !bodyOf(sign)).map(letterNames);
  if (known.length === 0) return spelled.length > 0 ? `${words.slash} ${spelled.join(' ')}` : '';
  return [`${words.of} ${known.join(', ')}`, ...spelled].join(', ');
}

function bodyOf(sign: string): string | undefined {
  const [, body, term] = /^(QH|UBTVQH)(\d{1,2})$/.exec(sign) ?? [];
  if (!term) return ISSUER_SIGNS[sign];
  return words.ofTerm(body === 'QH' ? words.assembly : ISSUER_SIGNS[body!]!, wholeNumber(term));
}
