import type { Unpaired } from './alignment.ts';
import { hasAskingPair } from './asking-pair.ts';
import { isOwnSentence } from './extra-words.ts';
import type { OpinionCore } from './opinion-core.ts';
import { BARE_NEGATIONS, BARE_TURNING } from './plain-words.data.ts';

/** A whole sentence of the reason, or some of them: who leaves them out asks for the same. */
export const isToldSentence = (core: OpinionCore, part: Unpaired) =>
  part.to - part.from >= LEAST_SENTENCE &&
  (isOwnSentence(core, part.from, part.to) || leadsIn(core, part)) &&
  !hasAskingPair(core.words, part.from, part.to);
const LEAST_SENTENCE = 5;
/** "Năm ngoái tôi mất hai tấn. Đọc dự thảo, tôi có ý kiến như sau: [khoản 1 …]" */
const leadsIn = ({ sentences, clauses }: OpinionCore, { from, to }: Unpaired) =>
  (from === 0 || sentences[from] !== sentences[from - 1]) && clauses[to] !== clauses[to - 1];

/** "Chi hội phụ nữ xóm Bến có ý kiến": who speaks, before what is said. */
export function isSpeaker(core: OpinionCore, { from, to }: Unpaired): boolean {
  const { words, sentences } = core;
  if (to - from < 2 || to - from > LONGEST_SPEAKER) return false;
  if (from > 0 && sentences[from] === sentences[from - 1]) return false;
  if (!SAYING.has(`${words[to - 2]} ${words[to - 1]}`) && !SAYING.has(words[to - 1]!)) return false;
  return !words
    .slice(from, to)
    .some((word) => BARE_NEGATIONS.has(word) || (BARE_TURNING.has(word) && word !== 'ha'));
}
const LONGEST_SPEAKER = 18;
const SAYING: ReadonlySet<string> = new Set([
  'noi',
  'neu',
  'y kien',
  'kien nghi',
  'cho rang',
  'cho biet',
  'phan anh',
  'trinh bay',
  'phat bieu',
  'thong nhat',
  'gop y',
]);
