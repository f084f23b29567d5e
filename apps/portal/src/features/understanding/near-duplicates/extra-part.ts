import { PARTICLES } from '../words/spellings.data.ts';
import type { Unpaired } from './alignment.ts';
import {
  ASKING_PAIRS,
  ASKING_STARTS,
  CONTACT_WORDS,
  OTHER_LAWS,
  POLITE_ENDS,
  POLITE_STARTS,
  STANCE,
} from './asking-words.data.ts';
import { isContact, type OpinionCore } from './opinion-core.ts';

/** What stands in one of two texts and not in the other. */
export interface Left {
  readonly core: OpinionCore;
  readonly extra: Unpaired[];
}

/** Whether a stretch may stand in one copy only: particles; a greeting, a contact, sentences that ask for nothing. */
export function isExtra(core: OpinionCore, { from, to }: Unpaired): boolean {
  const words = core.words.slice(from, to);
  if (words.every((word, index) => PARTICLES.has(word) && !isOnly(core, from + index))) return true;
  if (isPolite(core, from, to) || namesOtherLaw(core, from, to)) return true;
  return isOwnSentence(core, from, to) && !asks(core, from, to);
}

/** "chỉ" is no "chị": it narrows what is asked. Without marks it is one where it stands beside "anh", "các" or "ơi". */
function isOnly({ words, marked }: OpinionCore, at: number): boolean {
  if (words[at] !== 'chi') return false;
  if (marked[at] === 'chỉ') return true;
  if (marked[at] === 'chị') return false;
  return !['anh', 'cac', 'quy'].includes(words[at - 1] ?? '') && !['oi', 'a'].includes(words[at + 1] ?? '');
}

function isPolite(core: OpinionCore, from: number, to: number): boolean {
  const words = core.words.slice(from, to);
  if (words.length > 20) return false;
  const said = `${words.join(' ')} `;
  const starts = (list: readonly string[]) => list.some((polite) => said.startsWith(`${polite} `));
  const [atStart, atEnd] = [from <= 1, to >= core.words.length - 1];
  if (atStart && words.length <= 12 && starts(POLITE_STARTS)) return true;
  if (words.length <= 12 && starts(POLITE_ENDS) && !asksInWords(core, from, to)) return true;
  return (
    CONTACT_WORDS.has(words[0]!) &&
    (atStart || atEnd) &&
    (words.some(isContact) || words.filter((word) => CONTACT_WORDS.has(word)).length >= 3)
  );
}

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

function isOwnSentence(core: OpinionCore, from: number, to: number): boolean {
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
    if (inOwn(at)) asking += 1;
    if (at > 0 && core.sentences[at] !== core.sentences[at - 1] && beginsToAsk(core, at)) return true;
  }
  return asksInWords(core, from, to) || asking * 2 > to - from;
}

/** "Cần làm thêm vỉa hè": a sentence whose first word asks. */
function beginsToAsk({ words, marked }: OpinionCore, at: number): boolean {
  const asked = ASKING_STARTS[words[at]!];
  if (!asked) return false;
  // "Đúng là …", "Xin cảm ơn"
  if (words[at + 1] === 'la' || words[at + 1] === 'cam') return false;
  return marked[at] === '' || marked[at] === words[at] || asked === marked[at];
}

export function asksInWords({ words }: OpinionCore, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1)
    if (ASKING_PAIRS.has(`${words[at]} ${words[at + 1]}`)) return true;
  return false;
}

/** A story is not longer than the rest, of which the units that it names were taken out. */
const MOST_STORY = 8;

export function isSmallAndSilent({ core, extra }: Left): boolean {
  const length = extra.reduce((sum, part) => sum + ownLength(core, part), 0);
  return length * 2 <= core.words.length + MOST_STORY && extra.every((part) => isExtra(core, part));
}

/** How much of a stretch is a story of its own: not its greetings, contacts and other laws. */
function ownLength(core: OpinionCore, { from, to }: Unpaired): number {
  if (isPolite(core, from, to)) return 0;
  let length = 0;
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && core.sentences[end] === core.sentences[start]) end += 1;
    const said = ` ${core.words.slice(start, end).join(' ')} `;
    if (!isPolite(core, start, end) && !OTHER_LAWS.some((law) => said.includes(` ${law} `)))
      length += end - start;
    start = end;
  }
  return length;
}
