import type { Unpaired } from './alignment.ts';
import { ASKERS } from './asker-words.data.ts';
import { COURTESY, REQUESTING, SPEAKING } from './light-words.data.ts';
import type { OpinionCore } from './opinion-core.ts';

/** So many words name whoever asks. */
const MOST = 8;

/**
 * Whether a stretch at the beginning of a sentence says nothing but who asks, before "đề nghị" or "xin": "[Hội Người cao tuổi phường]
 * kính đề nghị". Who asks makes no other opinion (rules of labelling, §1); bodies and speakers are known by a list, and who is
 * spoken of ("hộ nghèo", "công nhân") is not on it. An empty stretch is one where such a sentence begins.
 */
export function isAsker(core: OpinionCore, { from, to }: Unpaired): boolean {
  const { words, sentences, clauses } = core;
  if (to - from > MOST || to >= words.length) return false;
  const begins = from === 0 || sentences[from] !== sentences[from - 1] || clauses[from] !== clauses[from - 1];
  if (!begins || !(isRequest(core, to) || (to > from && isRequestEnd(core, to - 1)))) return false;
  for (let at = from; at < to; at += 1) if (!isOfAsker(core, at)) return false;
  return true;
}

const isRequest = ({ words }: OpinionCore, at: number) =>
  REQUESTING.has(`${words[at]} ${words[at + 1]}`) ||
  (words[at] !== 'a' && COURTESY[words[at]!] !== undefined);
const isRequestEnd = ({ words }: OpinionCore, at: number) =>
  REQUESTING.has(`${words[at - 1]} ${words[at]}`) || COURTESY[words[at]!] !== undefined;

function isOfAsker(core: OpinionCore, at: number): boolean {
  const [word, mark] = [core.words[at]!, core.marked[at]!];
  if (SPEAKING[word] !== undefined || COURTESY[word] !== undefined) return true;
  if (REQUESTING.has(`${word} ${core.words[at + 1]}`) || REQUESTING.has(`${core.words[at - 1]} ${word}`))
    return true;
  const meant = ASKERS.get(word);
  return meant !== undefined && (mark === '' || !core.isMarked || meant.has(mark));
}
