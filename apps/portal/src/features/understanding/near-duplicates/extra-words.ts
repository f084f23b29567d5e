import { PARTICLES } from '../words/spellings.data.ts';
import type { Unpaired } from './alignment.ts';
import { hasAskingPair, isAskingPair } from './asking-pair.ts';
import {
  ASKING_STARTS,
  CONTACT_WORDS,
  MODAL,
  OTHER_LAWS,
  POLITE_ENDS,
  POLITE_STARTS,
  STANCE,
  TURNING,
} from './asking-words.data.ts';
import { isLeftClause } from './left-clause.ts';
import { ASIDES, BESIDE_REACH, FILLERS, SPEAKING } from './light-words.data.ts';
import type { OpinionCore } from './opinion-core.ts';
import { demandsOfItsOwn, happened, isOwn, obliges } from './own-demand.ts';
import { passesOn } from './passing-on.ts';
import { speaksOfOneself } from './self-words.ts';
import { sentenceOf } from './sender-sentence.ts';
import { HARMLESS_TRIPLES, OPINING, REPROACHES, WEAK_PAIRS } from './story-words.data.ts';
import { remembered } from './stretch-memory.ts';

export const wordsIn = (core: OpinionCore, { from, to }: Unpaired) => core.words.slice(from, to);

/** A telephone number or an identity number. */
export const isContact = (word: string) => /^\d{9,}$/.test(word);

/** Whether a stretch may stand in one copy only: particles; a greeting, a contact, sentences that ask for nothing. */
export const isExtra = (core: OpinionCore, { from, to }: Unpaired): boolean =>
  isExtraFrom(core, from, to) || isLeftClauseFrom(core, from, to);
const isLeftClauseFrom = remembered((core, from, to) => isLeftClause(core, { from, to }));
const isExtraFrom = remembered((core, from, to) => {
  const words = core.words.slice(from, to);
  if (words.every((word, index) => PARTICLES.has(word) && !isOnly(core, from + index))) return true;
  if (to - from <= 2 && words.some((word) => NEGATING.has(word))) return false;
  if (isPolite(core, from, to) || namesOtherLaw(core, from, to)) return true;
  if (agrees(core, words.join(' '), from, to)) return true;
  if (isOwnSentence(core, from, to) && isStory(core, from, to)) return true;
  if (isAside(core, from, to) || isReason(core, from, to)) return true;
  if (isDiscourse(core, from, to) || isFilled(words)) return true;
  // The end of one sentence, and others of their own.
  let end = from + 1;
  while (end < to && core.sentences[end] === core.sentences[from]) end += 1;
  const begun = from > 0 && core.sentences[from] === core.sentences[from - 1];
  return begun && end < to && isExtra(core, { from, to: end }) && isExtra(core, { from: end, to });
});
const FILLED: ReadonlySet<string> = new Set(FILLERS);
/** "nói chung là ờ": one after another. */
const isFilled = (words: readonly string[]): boolean =>
  words.length === 0 ||
  (words.length <= MOST_DISCOURSE &&
    [4, 3, 2, 1].some(
      (count) => FILLED.has(words.slice(0, count).join(' ')) && isFilled(words.slice(count)),
    ));

const NEGATING: ReadonlySet<string> = new Set(['khong', 'dung', 'chua', 'chang', 'khoi']);

/** ", vụ mùa tôi bán có 6.800 đồng một ký", "(chồng tôi đau chân)": between commas or brackets, and of whoever speaks. */
function isAside(core: OpinionCore, from: number, to: number): boolean {
  const { clauses, words } = core;
  if (to - from < 3 || to - from > MOST_ASIDE) return false;
  const begins = (at: number) => at === 0 || at === words.length || clauses[at] !== clauses[at - 1];
  if (!begins(from) || !begins(to) || !tellsOfSender(core, from, to)) return false;
  if (demandsOfItsOwn(core, { from, to })) return false;
  if (core.cites.slice(from + 1, to + 1).includes(true) || asksInWords(core, from - 1, to + 1)) return false;
  return !words
    .slice(from, to)
    .some(
      (word, at) => obliges(core, from + at) || word === 'khong' || (TURNING.has(word) && !MODAL.has(word)),
    );
}
const MOST_ASIDE = 15;

/** "… vì Y", "… trong khi Y": a reason that was left out, up to the end of its clause; what is asked for stands before it. */
function isReason(core: OpinionCore, from: number, to: number): boolean {
  const { words, clauses } = core;
  if (to - from < 3 || from === 0 || !REASONS.has(words[from]!)) return false;
  if (words[from] === 'trong' && words[from + 1] !== 'khi' && words[from + 1] !== 'luc') return false;
  if (to !== words.length && clauses[to] === clauses[to - 1]) return false;
  if (asks(core, from, to) || demandsOfItsOwn(core, { from, to })) return false;
  return !words.slice(from, to).some((word) => /^\d/.test(word) && isOnlyThere(core, word, from, to));
}
const REASONS: ReadonlySet<string> = new Set(['vi', 'boi', 'trong', 'nhat', 'khien']);

/** ", như mọi người đã biết,", "(nói thật)": how something is said. It names no thing, no number, and turns nothing. */
function isDiscourse(core: OpinionCore, from: number, to: number): boolean {
  const { clauses, words } = core;
  if (to - from < 2 || to - from > MOST_DISCOURSE) return false;
  const begins = (at: number) => at === 0 || at === words.length || clauses[at] !== clauses[at - 1];
  const said = `${words.slice(from, to).join(' ')} `;
  const opening = ASIDES.find((aside) => said.startsWith(`${aside} `));
  if (!begins(from) || !begins(to) || opening === undefined || asksInWords(core, from, to)) return false;
  return !words
    .slice(from + opening.split(' ').length, to)
    .some((word, at) => /^\d/.test(word) || obliges(core, from + at) || TURNING.has(word));
}
const MOST_DISCOURSE = 8;

/** It asks for nothing, names no unit of the draft, and what it counts is the sender's own. */
/** "Phạt năm trăm ngàn thì tàn nhẫn": who weighs an amount asks for another one. */
const CHARGING: ReadonlySet<string> = new Set(['phat', 'thu', 'phi', 'nop']);
const AMOUNTS: ReadonlySet<string> = new Set(['ngan', 'nghin', 'trieu', 'tram']);

function isStory(core: OpinionCore, from: number, to: number): boolean {
  if (asks(core, from, to) || demandsOfItsOwn(core, { from, to })) return false;
  const words = core.words.slice(from, to);
  if (core.introducing[from] === true && core.sentences[to - 1] === core.sentences[from]) return true;
  if (core.cites.slice(from + 1, to).includes(true)) return false;
  if (words.some((word) => CHARGING.has(word)) && words.some((word) => AMOUNTS.has(word)))
    return words.some((word) => SPEAKING[word] !== undefined);
  const demanded = core.demand.split(' ');
  if (happened(core, from)) return true;
  // A number that stands elsewhere in the text too is asked for there.
  const counts = words.some((word) => demanded.includes(word) && isOnlyThere(core, word, from, to));
  return (
    !counts ||
    (tellsOfSender(core, from, to) &&
      !words.some((_, at) => obliges(core, from + at) && !isOwn(core, from + at)))
  );
}

const isOnlyThere = ({ words }: OpinionCore, word: string, from: number, to: number) => {
  const counted = words[words.indexOf(word, from) + 1];
  return !words.some((other, at) => other === word && words[at + 1] === counted && (at < from || at >= to));
};

/** Whoever speaks stands among these words. */
export function tellsOfSender({ words, marked }: OpinionCore, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (speaksOfOneself(words, marked, at)) return true;
  return false;
}

/** A stretch opposite to another one: what may stand there instead judges nothing and turns nothing. */
export const isExtraInstead = (core: OpinionCore, { from, to }: Unpaired): boolean =>
  isExtraInsteadFrom(core, from, to);
const isExtraInsteadFrom = remembered((core, first, end) => {
  const part = { from: first, to: end };
  if (!isExtraFrom(core, first, end)) return false;
  if (isPolite(core, part.from, part.to)) return true;
  // Who tells of himself in one sentence may ask in the next.
  for (let from = part.from; from < part.to; ) {
    let to = from + 1;
    while (to < part.to && core.sentences[to] === core.sentences[from]) to += 1;
    if (!asksNothing(core, { from, to })) return false;
    from = to;
  }
  return true;
});

const asksNothing = (core: OpinionCore, part: Unpaired) =>
  isPolite(core, part.from, part.to) ||
  tellsOfSender(core, part.from, part.to) ||
  !wordsIn(core, part).some((word) => MODAL.has(word) || TURNING.has(word));

/** "chỉ" is no "chị": it narrows what is asked. Without marks it is one where it stands beside "anh", "các" or "ơi". */
function isOnly({ words, marked }: OpinionCore, at: number): boolean {
  // "quá 3 con", "quá tải"
  if (words[at] === 'qua') return /^\d/.test(words[at + 1] ?? '') || BESIDE_REACH.has(words[at + 1] ?? '');
  if (words[at] !== 'chi') return false;
  if (marked[at] === 'chỉ') return true;
  if (marked[at] === 'chị') return false;
  return !['anh', 'cac', 'quy'].includes(words[at - 1] ?? '') && !['oi', 'a'].includes(words[at + 1] ?? '');
}

/** "Tôi đồng tình với ý kiến này", "em ủng hộ bài của bác Tư": with whoever said so before. */
const AGREEING =
  /^(?:(?:toi|em|minh|chung toi|gia dinh toi|nha em|nha toi|con) )?(?:cung |rat |hoan toan )*(?:dong y|dong tinh|nhat tri|ung ho|tan thanh|thong nhat|cung quan diem|cung y)(?: voi)? (?:y kien|bai|noi dung|gop y|quan diem|loi|cac y|moi nguoi|ba con|cac bac|cac anh|nhung y)(?: |$)/;
const agrees = (core: OpinionCore, said: string, from: number, to: number) =>
  to - from <= 14 &&
  AGREEING.test(said) &&
  isOwnSentence(core, from, to) &&
  !/(?:khoan|dieu|du thao|muc) /.test(said);

/** "Em xin góp ý ạ", "Hội có ý kiến như sau": that something is going to be said. */
function announces(core: OpinionCore, said: string, from: number, to: number): boolean {
  if (
    to - from > 14 ||
    /\d/.test(said) ||
    !/(?:gop y|y kien|gui lai|chuyen tiep|may loi|doi loi|vai loi) /.test(said)
  )
    return false;
  return (
    (isOwnSentence(core, from, to) || endsByColon(core, from, to)) &&
    !asksInWords(core, from, to) &&
    !/(?:khong|dung|chua|theo) /.test(said)
  );
}

/** "Tôi xin có ý kiến như sau: …": a sentence of its own up to its colon. */
const endsByColon = ({ sentences, clauses, capitals }: OpinionCore, from: number, to: number) =>
  (from === 0 || sentences[from] !== sentences[from - 1]) &&
  clauses[to] !== clauses[to - 1] &&
  capitals[to] === true;

/** "Mong xã xem xét" hopes for what stands above; "Mong xã nhận trẻ từ 9 tháng" is what is asked. */
const HOPING = /^(?:va |rat |kinh |xin |toi |em )?(?:rat |kinh )?mong /;
const HEARING =
  / (?:xem xet|quan tam|thuong|thuong xot|thau hieu|soi xet|chieu co|ung ho|giai quyet|hoi am|tiep thu|lang nghe|luu tam|ghi nhan|can nhac|phan hoi|tra loi|thong cam|suy xet|doi mong|nghe) /;
const hopes = (said: string) => HOPING.test(said) && HEARING.test(said);

const isAddress = (said: string) => /^(?:kinh |than |da |xin )?(?:gui|thua|chao) /.test(said);

function isThanks(said: string, words: readonly string[]): boolean {
  if (words.some((word) => /^\d/.test(word))) return false;
  if (HOPING.test(said)) return HEARING.test(said);
  if (words.length > 12) return false;
  if (words.length <= 8 && said.includes('cam on ')) return true;
  return POLITE_ENDS.some((polite) => said.startsWith(`${polite} `));
}

const POLITE_FIRST: ReadonlySet<string> = new Set(
  [...POLITE_STARTS, ...POLITE_ENDS].map((polite) => polite.split(' ')[0]!),
);

export const isPolite = remembered((core, from, to) => {
  const words = core.words.slice(from, to);
  if (words.length > 20) return false;
  if (isOwnSentence(core, from, to) && passesOn(words)) return true;
  // "Chúng tôi xin cảm ơn": who thanks is no part of the thanks.
  const own = words.findIndex((word) => SPEAKING[word] === undefined);
  const first = words[Math.max(0, own)] ?? '';
  const [atStart, atEnd] = [from <= 1, to >= core.words.length - 1];
  if (
    !atStart &&
    !POLITE_FIRST.has(first) &&
    !CONTACT_WORDS.has(first) &&
    !words.includes('cam') &&
    !words.some(isContact)
  )
    return false;
  const said = `${words.slice(Math.max(0, own)).join(' ')} `;
  if (announces(core, said, from, to)) return true;
  const starts = (list: readonly string[]) => list.some((polite) => said.startsWith(`${polite} `));
  // "Kính gửi Tổ tiếp nhận kiến nghị" asks for nothing, "Kính đề nghị huyện giữ vé lượt" does.
  if (
    atStart &&
    words.length <= 12 &&
    starts(POLITE_STARTS) &&
    (isAddress(said) || !asksInWords(core, from, to))
  )
    return true;
  if (
    words.length <= 10 &&
    words.some(isContact) &&
    isOwnSentence(core, from, to) &&
    !asksInWords(core, from, to)
  )
    return true;
  if (
    isThanks(said, words) &&
    ((hopes(said) && (words.length <= 12 || !demandsOfItsOwn(core, { from, to }))) ||
      !asksInWords(core, from, to))
  )
    return true;
  return (
    CONTACT_WORDS.has(words[0]!) &&
    (atStart || atEnd) &&
    (words.some(isContact) || words.filter((word) => CONTACT_WORDS.has(word)).length >= 3)
  );
});

/** "việc này đã có ở Điều 14 Luật …" before or behind all else, written without a stop between. */
function namesOtherLaw(core: OpinionCore, from: number, to: number): boolean {
  const words = core.words.slice(from, to);
  if ((from > 0 && to < core.words.length) || words.length > 20) return false;
  const said = ` ${words.join(' ')} `;
  return (
    OTHER_LAWS.some((law) => said.includes(` ${law} `)) &&
    !asksInWords(core, from, to) &&
    !words.some((word) => STANCE.has(word))
  );
}

/** From the beginning of a sentence to the end of one. */
export function isOwnSentence(core: OpinionCore, from: number, to: number): boolean {
  const { words, sentences, capitals, cased } = core;
  const begins = (at: number) =>
    at === 0 ||
    at === words.length ||
    sentences[at] !== sentences[at - 1] ||
    (capitals[at] === true && !capitals[at - 1] && (at === from || !cased));
  if (begins(from) && begins(to)) return true;
  // A stretch may have slid by words that stand on both of its sides.
  for (let by = 1; by <= 3 && words[from + by - 1] === words[to + by - 1]; by += 1)
    if (begins(from + by) && begins(to + by)) return true;
  for (let by = 1; by <= 3 && from >= by && words[from - by] === words[to - by]; by += 1)
    if (begins(from - by) && begins(to - by)) return true;
  return false;
}

/** Of a sentence that began before the stretch only the words inside it count. */
function asks(core: OpinionCore, from: number, to: number): boolean {
  const before = core.sentences[from - 1];
  const inOwn = (at: number) => core.asking[at] === true && core.sentences[at] !== before;
  let asking = 0;
  for (let at = from; at < to; at += 1) {
    if (inOwn(at) && !isTelling(core, at)) asking += 1;
    if (core.sentences[at] !== core.sentences[at - 1] && beginsToAsk(core, at)) return true;
    if (at + 1 < to && isAskingPair(core.words[at], core.words[at + 1]) && !isTold(core, at)) return true;
  }
  return asking * 2 > to - from;
}

/** A pair that asks, said of oneself or of what has happened. */
function isTold(core: OpinionCore, at: number): boolean {
  const { words } = core;
  const [one, two] = [words[at]!, words[at + 1]!];
  if (HARMLESS_TRIPLES.has(`${one} ${two} ${words[at + 2]}`)) return true;
  if (one === 'nen') return !REWARDED.has(words[at + 2] ?? '') && isReasoned(core, at);
  if (!WEAK_PAIRS.has(`${one} ${two}`)) return false;
  return isOwn(core, at) || happened(core, sentenceOf(core, at).from);
}

/** "nên được miễn" asks, whatever reason stands before it. */
const REWARDED: ReadonlySet<string> = new Set(['mien', 'giam', 'huong', 'ho', 'nop', 'tang']);

/** "Tôi làm ca đêm nên có ngủ ngày": a reason stands before "nên", and nobody has opined. */
function isReasoned(core: OpinionCore, at: number): boolean {
  const { from } = sentenceOf(core, at);
  const before = core.words.slice(from, at);
  const own = before.findIndex((_, by) => speaksOfOneself(core.words, core.marked, from + by));
  return own >= 0 && before.length - own > 3 && !before.some((word) => OPINING.has(word));
}

/** Its sentence asks by a question mark that nobody is to answer, or by pairs alone; those are asked one by one. */
function isTelling(core: OpinionCore, at: number): boolean {
  const { from, to } = sentenceOf(core, at);
  if (asksInWords(core, from, to)) return true;
  const said = ` ${core.words.slice(from, to).join(' ')} `;
  return REPROACHES.some((phrase) => said.includes(` ${phrase} `));
}

/** "Cần làm thêm vỉa hè": a sentence whose first word asks. */
function beginsToAsk({ words, marked }: OpinionCore, at: number): boolean {
  const asked = ASKING_STARTS[words[at]!];
  if (!asked) return false;
  // "Đúng là …", "Xin cảm ơn"
  if (words[at + 1] === 'la' || words[at + 1] === 'cam') return false;
  return marked[at] === '' || marked[at] === words[at] || asked === marked[at];
}

export const asksInWords = ({ words }: OpinionCore, from: number, to: number) =>
  hasAskingPair(words, from, to);
