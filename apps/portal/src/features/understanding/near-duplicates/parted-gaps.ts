import type { Gap } from './alignment.ts';
import { moved } from './moved-gaps.ts';
import type { OpinionCore } from './opinion-core.ts';

/** Words of the first text that stand in the second, in the same order. */
export const commonWords = ({ words }: OpinionCore, gaps: readonly Gap[]): number =>
  words.length - gaps.reduce((sum, { one: part }) => sum + part.to - part.from, 0);

/** The gaps to be asked about: what only stands elsewhere is none, and one more sentence is parted from half of another. The same array where nothing changed. */
export function partedGaps(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): readonly Gap[] {
  const inPlace = moved(one, two, gaps);
  const parted = inPlace.flatMap((gap) => bySentences(one, two, gap));
  return parted.length === inPlace.length ? inPlace : parted;
}

/** One more sentence behind the introduction, of which a part is left out too: each by itself. */
function bySentences(one: OpinionCore, two: OpinionCore, gap: Gap): Gap[] {
  const alone = gap.one.from === gap.one.to ? 'two' : gap.two.from === gap.two.to ? 'one' : undefined;
  if (!alone) return [gap];
  const [core, { from, to }] = [alone === 'one' ? one : two, gap[alone]];
  if (core.sentences[from] === core.sentences[to - 1] || !core.introducing[from] || from === 0) return [gap];
  if (core.sentences[from] !== core.sentences[from - 1]) return [gap];
  let end = from;
  while (core.sentences[end] === core.sentences[from]) end += 1;
  return [
    { ...gap, [alone]: { from, to: end } },
    { ...gap, [alone]: { from: end, to } },
  ];
}
