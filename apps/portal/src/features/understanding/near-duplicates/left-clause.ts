import type { Unpaired } from './alignment.ts';
import { hasAskingPair } from './asking-pair.ts';
import { TURNS } from './asking-words.data.ts';
import type { OpinionCore } from './opinion-core.ts';
import { demandsOfItsOwn, isOwn, obliges } from './own-demand.ts';
import { sentenceOf } from './sender-sentence.ts';

/**
 * Whether a stretch is half a sentence that tells why and asks for nothing: ", nhiều nhà còn nợ đại lý". It stands between commas, counts
 * nothing, sets no bound and no condition, and what its sentence asks for stands nowhere before it but with a reason between them:
 * "đề nghị miễn cho hộ nghèo, hộ có người khuyết tật" is another demand, "lùi hạn vì mới vay vốn, chưa thu lại được" is not.
 */
export function isLeftClause(core: OpinionCore, part: Unpaired): boolean {
  const placed = placedBetweenCommas(core, part);
  if (!placed) return false;
  const { from, to } = placed;
  const { words, marked, cites } = core;
  if (BOUND.has(words[from]!) || BOUND.has(`${words[from]} ${words[from + 1]}`)) return false;
  if (cites.slice(from + 1, to).includes(true) || hasAskingPair(words, from, to)) return false;
  for (let at = from; at < to; at += 1) {
    if (/^\d/.test(words[at]!) || SIDED.has(`${words[at]} ${words[at + 1]}`)) return false;
    if (isAsked(core, at)) return false;
    const turned = TURNS[words[at]!];
    if (turned === undefined || TELLING.has(words[at]!) || isTold(core, at)) continue;
    if (!core.isMarked || turned.split(' ').includes(marked[at]!)) return false;
  }
  return !demandsOfItsOwn(core, { from, to }) && isReasonedThere(core, from, to);
}
const LEAST = 4;
const MOST = 16;

function placedBetweenCommas({ words, sentences, clauses }: OpinionCore, { from, to }: Unpaired) {
  if (to - from < LEAST || to - from > MOST) return undefined;
  const begins = (at: number) => at === words.length || (at > 0 && clauses[at] !== clauses[at - 1]);
  const fits = (by: number) =>
    begins(from + by) && begins(to + by) && sentences[from + by] === sentences[to + by - 1];
  if (fits(0)) return { from, to };
  // A stretch may have slid by words that stand on both of its sides.
  for (let by = 1; by <= 2 && words[from + by - 1] === words[to + by - 1]; by += 1)
    if (fits(by)) return { from: from + by, to: to + by };
  return undefined;
}

/** Its sentence has asked for nothing before it, or a reason began since; behind it nothing is asked that it could narrow. */
function isReasonedThere(core: OpinionCore, from: number, to: number): boolean {
  const whole = sentenceOf(core, from);
  let reason = whole.from;
  for (let at = whole.from; at < from; at += 1) if (isReason(core, at)) reason = at + 1;
  if (reason === whole.from && (asks(core, whole.from, from) || from === whole.from)) return false;
  return !asks(core, Math.max(reason, whole.from), from) && !asks(core, to, whole.to);
}

function asks(core: OpinionCore, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let at = from; at < to; at += 1) if (isAsked(core, at)) return true;
  return demandsOfItsOwn(core, { from, to });
}

/** What has to be and is somebody's hardship is told: "muốn nộp phải đi hai chục cây số"; "để lâu" is no "đề nghị". */
function isAsked(core: OpinionCore, at: number): boolean {
  const word = core.words[at]!;
  if (!obliges(core, at) || isOwn(core, at) || isTold(core, at)) return false;
  return word === 'de' ? core.words[at + 1] === 'nghi' : word !== 'phai';
}

const isReason = ({ words, marked, isMarked }: OpinionCore, at: number) =>
  isMarked ? ['vì', 'bởi', 'do'].includes(marked[at]!) : ['vi', 'boi'].includes(words[at]!);

/** "phân bón lại tăng", "giá giảm": what prices do, and no act of a body. */
const isTold = ({ words }: OpinionCore, at: number) =>
  MOVING.has(words[at]!) && BEFORE_MOVING.has(words[at - 1] ?? '');
const MOVING: ReadonlySet<string> = new Set(['tang', 'giam', 'het']);
const BEFORE_MOVING: ReadonlySet<string> = new Set('lai cung gia deu van cu'.split(' '));

/** Of what turns a demand these turn no story: "không ngủ được", "chưa lấy lại vốn". */
const TELLING: ReadonlySet<string> = new Set(
  'khong chua chang het it nhieu cao thap nhe tren duoi'.split(' '),
);
/** A stance is no story. */
const SIDED: ReadonlySet<string> = new Set([
  'dong y',
  'dong tinh',
  'phan doi',
  'ung ho',
  'nhat tri',
  'tan thanh',
  'hop ly',
  'vo ly',
]);
/** What narrows, widens or sets a condition. */
const BOUND: ReadonlySet<string> = new Set([
  ...'neu tru rieng voi ca va hoac hay gom chi khi tai o cho cua tu den trong ngoai theo nhung con thi ke tinh de nham la cac ho'.split(
    ' ',
  ),
  'doi voi',
  'nhat la',
  'dac biet',
  'bao gom',
  'mien la',
]);
