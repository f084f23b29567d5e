import { ASKED_WITHOUT_MARK, DEMANDING, NOTHING_ASKED, QUESTION_CLUES } from './question-clues.data.ts';
import type { Sentence } from './sentences.ts';

/** Something is wanted that only the body can say, in some sentence; a reproach put as a question wants nothing. */
export const wantsAnswer = (sentences: readonly Sentence[]): boolean =>
  sentences.some((sentence, at) => weightOf(sentence, sentences[at + 1]) >= WANTED);

/** Beside dozens of sentences of either kind, three finds most questions with the fewest reproaches. */
const WANTED = 3;

export function weightOf({ text, words }: Sentence, next: Sentence | undefined): number {
  const last = words.slice(-MOST_ASKED).map(({ word }) => word);
  const asks = text.endsWith('?');
  const said = ` ${last.join(' ')} ${asks ? '? ' : ''}`.replace(NOTHING_ASKED, '');
  if (!asks && !ASKED_WITHOUT_MARK.test(said)) return 0;
  let weight = 0;
  for (const { clue, weight: own } of QUESTION_CLUES) if (clue.test(said)) weight += own;
  // "thì gọi ai? Phải treo số."
  if (asks && next && / thi /.test(said) && DEMANDING.test(next.said)) weight -= 1;
  // "giờ bảo dẹp là dẹp à?"
  return DOUBTING.has(words.at(-1)?.marked ?? '') ? weight - 2 : weight;
}
const DOUBTING: ReadonlySet<string> = new Set(['à', 'ư']);
/** What asks stands at the end; dictation has no stops, and its beginning says nothing of a question. */
const MOST_ASKED = 60;
