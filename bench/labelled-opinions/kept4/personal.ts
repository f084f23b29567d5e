import type { Chance } from '../chance.ts';
import { like } from '../kept3/typing.ts';
import type { LabelledOpinion } from '../labelled-opinion.ts';
import PERSONAL from './personal.json' with { type: 'json' };
import { signedBy } from './senders.ts';
import type { Stepped } from './steps.ts';

/** Whose letter it is: people of other trades tell of other things. */
export type Writer = Pick<LabelledOpinion, 'draft' | 'voice'>;

const BOUNDARY = /(?<=[.!?]) (?=\p{Lu})/u;

const LISTS: Readonly<Record<string, readonly string[]>> = PERSONAL;

/**
 * A sentence of the sender's own, or two, that ask for nothing: into the paragraph that says most, before it, between
 * its sentences or after them; one in four stands on a line of its own. Never longer than the letter.
 */
export function personal(text: string, { draft, voice }: Writer, chance: Chance): Stepped {
  const own = LISTS[`${draft}/${voice}`] ?? LISTS[draft]!;
  const told = chance.shuffle([...own, ...PERSONAL.any]).slice(0, chance.happens(0.2) ? 2 : 1);
  const said = like(text, signedBy(told.join(' '), chance));
  if (said.length > text.length) return { text };
  const lines = text.split('\n');
  const longest = lines.reduce((best, line, at) => (line.length > lines[best]!.length ? at : best), 0);
  const sentences = lines[longest]!.split(BOUNDARY);
  const alone = chance.happens(0.25);
  const at = chance.below(sentences.length + 1);
  if (alone) lines.splice(longest + (at === 0 ? 0 : 1), 0, said);
  else lines[longest] = sentences.toSpliced(at, 0, said).join(' ');
  return {
    text: lines.join('\n'),
    ...(alone && { frames: told.map((sentence) => `personal: ${sentence.slice(0, 16)}`) }),
  };
}
