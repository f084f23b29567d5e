import type { FactContent } from '../fact.ts';
import { articleHeading, type FactLine, type Found, foundIn } from '../fact-line.ts';
import { wordsBefore } from '../sentence.ts';
import { isPastPenalty } from './liability.ts';

type Sanction = Extract<FactContent, { kind: 'sanction' }>;

// Phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng          phạt tiền từ 10 triệu đồng đến 20 triệu đồng
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const MONEY = String.raw`(\d[\d.]*(?:,\d+)?)\s?(nghìn|ngàn|triệu|tỷ|tỉ)?(?:\s?đồng)?`;
const FINE = new RegExp(
  String.raw`(?<!\p{L})phạt tiền (?:từ (?:trên )?${MONEY} đến (?:dưới )?|(?:tối đa )?(?:đến |tới |là )?)${MONEY}(?=[\s.,;:)]|$)`,
  'giu',
);
// phạt tiền từ năm triệu đồng đến mười triệu đồng: older laws; the bounds are left unsaid
const FINE_IN_WORDS =
  /(?<!\p{L})phạt tiền từ [\p{Ll}\s]{3,40}(?:đồng )?đến [\p{Ll}\s]{3,40}? đồng(?!\p{L})/giu;

// phạt cảnh cáo · phạt tù từ 06 tháng đến 03 năm · tước quyền sử dụng giấy phép từ 01 tháng đến 03 tháng · tịch thu tang vật
const WARNING = /(?<!\p{L})phạt cảnh cáo(?!\p{L})/giu;
const PRISON =
  /(?<!\p{L})phạt (?:tù|từ(?= từ)) (?:từ (?:\d+|\p{Ll}+(?: \p{Ll}+)?) (?:tháng|năm) đến |đến )(?:\d+|\p{Ll}+(?: \p{Ll}+)?) (?:tháng|năm)(?!\p{L})|(?<=(?:phạt|phạt tù [^.;]{1,80}(?:,| hoặc)) )tù chung thân(?!\p{L})/giu;
const SUSPENSION =
  /(?<!\p{L})(?:tước quyền sử dụng|đình chỉ)(?!\p{L})[^;:.]{3,200}?\s(?:từ|trong thời hạn từ|có thời hạn từ) \d+ (?:ngày|tháng|năm) đến \d+ (?:ngày|tháng|năm)(?!\p{L})/giu;
const CONFISCATION =
  /(?<=^|[,;:] |bị |hoặc |và )tịch thu (?:tang vật|phương tiện|toàn bộ|một phần|số tiền|sung|giấy phép)(?: hoặc toàn bộ)?(?:(?! (?:hoặc|và|vẫn) )[^;:.,]){0,120}/giu;

// tài sản của hội có thể bị tịch thu
const CONFISCATED = /(?<=(?:thì|sẽ|có thể|phải|và|hoặc|mà) )bị tịch thu(?=\s*(?:[.,;]|$| theo))/giu;
const OTHERS: readonly (readonly [RegExp, Sanction['measure']])[] = [
  [FINE_IN_WORDS, 'fine'],
  [WARNING, 'warning'],
  [PRISON, 'imprisonment'],
  [SUSPENSION, 'suspension'],
  [CONFISCATION, 'confiscation'],
  [CONFISCATED, 'confiscation'],
];
const SCALE: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
// "bị xử phạt theo mức phạt tiền đến …" names who may punish, not what is punished.
const POWERS = /thẩm quyền/u;

/**
 * Penalties: the measure, and for fines in figures the bounds in đồng. What an official has the power
 * to impose is no penalty of the draft, and a bare mention ("hình thức phạt tiền") says nothing.
 *
 * @example
 * sanctions(line)[0]?.content; // { kind: 'sanction', measure: 'fine', from: 1000000, to: 3000000 }
 */
export function sanctions(line: FactLine): Found[] {
  if (line.part !== 'text' || POWERS.test(articleHeading(line)) || hasPower(line)) return [];
  const matches = (pattern: RegExp): RegExpExecArray[] =>
    [...line.text.matchAll(pattern)].filter(({ index }) => !isPastPenalty(line.text, index));
  const found = matches(FINE).map((match) => {
    const [, low, lowScale, high, highScale] = match;
    const to = money(high, highScale);
    const from = money(low, lowScale ?? (Number(low?.replaceAll('.', '')) < 1000 ? highScale : undefined));
    const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return at(line, match, { kind: 'sanction', measure: 'fine', ...bounds });
  });
  for (const [pattern, measure] of OTHERS)
    for (const match of matches(pattern)) found.push(at(line, match, { kind: 'sanction', measure }));
  return found;
}

function hasPower({ ancestors, text }: FactLine): boolean {
  const above = ancestors.at(-1)?.text ?? '';
  const leadIn = wordsBefore(above, above.length);
  return /có (?:thẩm )?quyền/u.test(text) || /có (?:thẩm )?quyền[^.;]*:\s*$/u.test(leadIn);
}

function at(line: FactLine, match: RegExpExecArray, content: Sanction): Found {
  return foundIn(line, match.index, match.index + match[0].trimEnd().length, content);
}

function money(figures: string | undefined, scale: string | undefined): number | undefined {
  if (figures === undefined) return undefined;
  const value =
    Number(figures.replaceAll('.', '').replace(',', '.')) * (SCALE[scale?.toLowerCase() ?? ''] ?? 1);
  // "phạt tiền 2 lần" is no amount.
  return Number.isFinite(value) && value >= 1000 ? value : undefined;
}
