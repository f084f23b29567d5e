import { ASKING_STARTS, MODAL } from './asking-words.data.ts';
import { SPEAKING } from './light-words.data.ts';
import type { OpinionCore } from './opinion-core.ts';
import { speaksOfOneself } from './self-words.ts';
import { type Stretch, sentenceOf } from './sender-sentence.ts';
import {
  ACTS,
  ACTS_TOLD,
  ADDING,
  BARE_ACTS,
  CLAUSE_ACTS,
  GIVEN,
  HARDSHIPS,
  JUDGED_LAST,
  OF_THE_MATTER,
  OPINING,
  PLEADING,
  REPROACHES,
  SIDES,
  SPEAKERS,
  TELLING_STARTS,
  URGED,
} from './story-words.data.ts';

/**
 * Whether a sentence that stands in one copy alone asks for something of its own, though it has none of the pairs that ask: "Xe tải cũng
 * phải cấm luôn", "cho nộp qua bưu điện", "Hộ có người già thì khỏi nộp". What somebody has to do himself, and what has happened, is told.
 */
export function demandsOfItsOwn(core: OpinionCore, part: Stretch): boolean {
  for (let from = part.from; from < part.to; ) {
    let to = from + 1;
    while (to < part.to && core.sentences[to] === core.sentences[from]) to += 1;
    if (!core.introducing[from] && demands(core, { from, to })) return true;
    from = to;
  }
  return false;
}

function demands(core: OpinionCore, part: Stretch): boolean {
  if (happened(core, sentenceOf(core, part.from).from)) return false;
  for (let at = part.from; at < part.to; at += 1) {
    const word = core.words[at]!;
    if (SIDES.has(`${word} ${core.words[at + 1]}`) && isSide(core, at) && !isNegatedStory(core, at))
      return true;
    if (isObliging(core, at) && !isOwn(core, at) && (isAct(core, at + 1) || isMust(core, at))) return true;
    if (core.marked[at] === 'được' && GIVEN.has(core.marked[at + 1] ?? '') && !isOwn(core, at)) return true;
    if (beginsClause(core, at, part.from) && isAsked(core, at)) return true;
    if (core.isMarked && isWritten(BARE_ACTS, core, at) && !isToldAct(core, at)) return true;
  }
  return (
    wishes(core, part) ||
    asksBack(core, part) ||
    isUrged(core, part) ||
    weighs(core, part) ||
    adds(core, part) ||
    judges(core, part)
  );
}

/** "Sổ hộ nghèo phải cập nhật hằng quý": what has to be, and is no hardship of somebody's. */
const isMust = ({ marked }: OpinionCore, at: number) =>
  marked[at] === 'phải' && (marked[at + 1] ?? '') !== '' && !HARDSHIPS.has(marked[at + 1]!);

/** "Giấy tờ bớt đi", "Không cho xe container vào". */
function isUrged(core: OpinionCore, { from, to }: Stretch): boolean {
  const { marked } = core;
  if (isOwn(core, to - 1)) return false;
  if (marked[to - 1] === 'đi' && URGED.has(marked[to - 2] ?? '')) return true;
  return marked[from] === 'không' && ['cho', 'được', 'nên', 'thu', 'phạt'].includes(marked[from + 1] ?? '');
}

/** "Ngoài ra công bố danh sách lên loa", "Riêng hộ nghèo cho đóng hai lần": one thing more, and an act in it. */
function adds(core: OpinionCore, { from, to }: Stretch): boolean {
  const { words } = core;
  const starts = ADDING.has(words[from]!) || ADDING.has(`${words[from]} ${words[from + 1]}`);
  if (!starts) return false;
  for (let at = from + 1; at < to; at += 1)
    if (isAct(core, at) && !isOwn(core, at) && !isToldAct(core, at)) return true;
  return false;
}

/** "Để dân tự quản thì tốt hơn", "dời ra xa giùm": a judgement or a plea stands last, and nobody speaks of himself. */
function judges(core: OpinionCore, { from, to }: Stretch): boolean {
  const { words, marked } = core;
  if (isOwn(core, to - 1)) return false;
  const last = `${words[to - 2]} ${words[to - 1]}`;
  if (to - from > 3 && JUDGED_LAST.has(last)) return true;
  return PLEADING.has(marked[to - 1] ?? '') && core.isMarked && to - from > 3 && !isToldAct(core, to - 2);
}

/** "Theo tôi mức 6% là vừa", "Giá 320.000 đồng một bộ là cao": an opinion that has a number. */
const weighs = (core: OpinionCore, { from, to }: Stretch) => {
  const { words } = core;
  if (!words.slice(from, to).some((word) => /^\d/.test(word))) return false;
  if (OPINED.has(words[from + (SPEAKERS.has(words[from]!) ? 1 : 0)]!)) return true;
  const isJudged = WEIGHED.has(words[to - 1]!) && WEIGHING.has(words[to - 2] ?? '') && !isOwn(core, to - 1);
  return isJudged && words.slice(from, to).some((word) => /^\d{4,}/.test(word) || word.endsWith('%'));
};
const WEIGHED: ReadonlySet<string> = new Set('cao thap nang nhe dat re mac it nhieu vua gat'.split(' '));
const WEIGHING: ReadonlySet<string> = new Set('la qua con hoi van thi'.split(' '));
const OPINED: ReadonlySet<string> = new Set(['theo', 'thay', 'nghi']);

const isAct = (core: OpinionCore, at: number) => isWritten(ACTS, core, at);

/** A word of a list: by its marks in a text that has them, by its letters in one without. */
function isWritten(
  list: Readonly<Record<string, string>>,
  { words, marked, isMarked }: OpinionCore,
  at: number,
): boolean {
  const meant = list[words[at] ?? ''];
  if (meant === undefined) return false;
  return isMarked && marked[at] !== '' ? meant.split(' ').includes(marked[at]!) : true;
}

/** "phải", "cần", "nên", "được phép"; "không phải" says what is not. */
const OBLIGING: Readonly<Record<string, string>> = { phai: 'phải', can: 'cần', nen: 'nên' };
const isObliging = (core: OpinionCore, at: number) =>
  isWritten(OBLIGING, core, at) && !NOT_OBLIGING.has(core.words[at - 1] ?? '');
const NOT_OBLIGING: ReadonlySet<string> = new Set(['khong', 'chang', 'cha', 'chua']);

/** Behind a comma, behind "thì", or first of all: an act that stands there is asked for. */
const beginsClause = ({ words, clauses }: OpinionCore, at: number, first: number) =>
  at === first ||
  (at > 0 && clauses[at] !== clauses[at - 1]) ||
  words[at - 1] === 'thi' ||
  words[at - 1] === 'cung';
/** An act with its marks; "cho em hỏi" is courtesy, and in a text without marks too much else is written so. */
const isAsked = (core: OpinionCore, at: number) =>
  core.isMarked &&
  CLAUSE_ACTS.has(core.marked[at]!) &&
  !(core.words[at] === 'cho' && SPEAKING[core.words[at + 1] ?? ''] !== undefined) &&
  !TOLD_BESIDE.has(core.words[at + 1] ?? '') &&
  !isToldAct(core, at);
/** "trả lời", "bỏ qua", "bỏ công", "thu xếp", "giữ sức": no act of a body. */
const TOLD_BESIDE: ReadonlySet<string> = new Set(
  'loi qua cong xep suc phep biet minh tay hoc tien'.split(' '),
);

const isToldAct = ({ words }: OpinionCore, at: number) =>
  ACTS_TOLD.has(`${words[at]} ${words[at + 1]}`) ||
  ACTS_TOLD.has(`${words[at - 1]} ${words[at]}`) ||
  words.slice(Math.max(0, at - 2), at).some((word) => GONE.has(word));
const GONE: ReadonlySet<string> = new Set('chua da bi tung ai tung'.split(' '));

/** "xã Tân Thành" takes no side: in capitals it is a name. */
const isSide = ({ cased, capitals, marked }: OpinionCore, at: number) =>
  !(cased && capitals[at] && capitals[at + 1]) && !(marked[at] === 'tân');

/** "chưa bao giờ phản đối điều gì" takes no side. */
const isNegatedStory = ({ words }: OpinionCore, at: number) =>
  words.slice(Math.max(0, at - 3), at).some((word) => word === 'chua') ||
  words[at + 2] === 'cai' ||
  words[at + 2] === 'ai' ||
  (words[at + 2] === 'voi' && OF_OTHERS.has(words[at + 3] ?? ''));
/** "đồng tình với bài này": with whoever said so before. */
const OF_OTHERS: ReadonlySet<string> = new Set('bai y moi ba loi cac'.split(' '));

/** Whoever speaks stands before it in its sentence, opines nothing, and nothing of the draft or the body stands between. */
export function isOwn(core: OpinionCore, at: number): boolean {
  for (let back = at - 1; back >= 0 && core.sentences[back] === core.sentences[at]; back -= 1) {
    const word = core.words[back]!;
    if (SPEAKERS.has(word) && speaksOfOneself(core.words, core.marked, back)) return true;
    if (isWritten(OF_THE_MATTER, core, back) || OPINING.has(word)) return false;
  }
  return false;
}

const TOLD_STARTS: ReadonlySet<string> = new Set(TELLING_STARTS);
/** "Năm ngoái …", "Thang máy có hôm …": among its first words. */
export const happened = ({ words, sentences }: OpinionCore, from: number) =>
  [0, 1, 2, 3].some(
    (by) =>
      sentences[from + by + 1] === sentences[from] &&
      TOLD_STARTS.has(`${words[from + by]} ${words[from + by + 1]}`),
  );

/** "Em mong trường mở thêm lớp": a wish for something; "mong sao", "chẳng mong gì" and hopes to be heard are none. */
function wishes(core: OpinionCore, { from, to }: Stretch): boolean {
  const { words } = core;
  // "Còn điện thoại thì xin đừng giữ": wherever it stands.
  for (let at = from; at + 1 < to; at += 1)
    if (isWritten(WISHES, core, at) && isWritten(URGING, core, at + 1)) return true;
  for (let at = from; at < Math.min(to, from + FAR); at += 1) {
    if (!isWritten(WISHES, core, at)) continue;
    if (
      (NOT_WISHED.has(words[at + 1] ?? '') && `${words[at]} ${words[at + 1]}` !== 'xin duoc') ||
      NOT_OBLIGING.has(words[at - 1] ?? '')
    )
      return false;
    for (let by = at + 1; by < to; by += 1) if (isAct(core, by)) return true;
    return false;
  }
  return false;
}
const URGING: Readonly<Record<string, string>> = { dung: 'đừng', cho: 'chớ', khoan: 'khoan' };
const WISHES: Readonly<Record<string, string>> = { mong: 'mong', xin: 'xin' };
/** "Lệ phí đổi giấy tờ xin xã trả": behind what it is about. */
const FAR = 7;
const NOT_WISHED: ReadonlySet<string> = new Set(
  'sao gi duoc cam loi phep het thua noi bo thong cac chiu chan'.split(' '),
);

/** A question that somebody is to answer. */
function asksBack(core: OpinionCore, { from, to }: Stretch): boolean {
  if (!core.questions.has(core.sentences[from]!)) return false;
  const said = ` ${core.words.slice(from, to).join(' ')} `;
  return !REPROACHES.some((phrase) => said.includes(` ${phrase} `));
}

/** A word that may ask, by its marks: "tăng" and no "tầng", "cần" and no "căng"; what a story has not is not asked for. */
export function obliges(core: OpinionCore, at: number): boolean {
  const [word, mark] = [core.words[at]!, core.marked[at]!];
  if (!MODAL.has(word) || word === 'khong') return false;
  const asked = ASKING_STARTS[word];
  if (mark === '' || asked === undefined || mark === asked) return true;
  // In a text with marks "cam" is an orange.
  return mark === word && !core.isMarked;
}
