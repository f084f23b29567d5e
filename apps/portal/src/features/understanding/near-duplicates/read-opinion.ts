import { createHash } from 'node:crypto';
import { coreKey, type GroupingNode, nodeOf } from './grouping.ts';
import { opinionCore } from './opinion-core.ts';
import { ownParagraphs } from './own-paragraphs.ts';
import { unitNameOf } from './unit-name-of.ts';

/** What the database knows of an opinion that is compared. */
export interface StoredOpinion {
  readonly id: string;
  readonly unitId: string | null;
  readonly position: string;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly fingerprint: string;
}

export interface ReadOpinion {
  readonly core: string;
  readonly node: GroupingNode;
}

/** Agreement and a wish for change are never one opinion, whatever their words. */
export function readOpinion(opinion: StoredOpinion): ReadOpinion {
  return readPart(opinion, [opinion.text, opinion.suggestedWording].filter(Boolean).join('\n\n'));
}

/** Its paragraphs, each as if somebody had sent it alone; none where it has but one. */
export function readParagraphs(opinion: StoredOpinion): ReadOpinion[] {
  return ownParagraphs(opinion.text).map((paragraph) => readPart(opinion, paragraph));
}

function readPart({ unitId, position }: StoredOpinion, said: string): ReadOpinion {
  const side = position === 'agree' ? 'agree' : 'other';
  const read = opinionCore(said, unitNameOf(unitId));
  const node = nodeOf({ ...read, side });
  return { core: createHash('sha256').update(coreKey(node.core)).digest('hex').slice(0, 32), node };
}
