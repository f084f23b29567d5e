import { createHash } from 'node:crypto';
import { coreKey, type GroupingNode, nodeOf } from './grouping.ts';
import { opinionCore } from './opinion-core.ts';
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
  const said = [opinion.text, opinion.suggestedWording].filter(Boolean).join('\n\n');
  const side = opinion.position === 'agree' ? 'agree' : 'other';
  const read = opinionCore(said, unitNameOf(opinion.unitId));
  const node = nodeOf({ ...read, side });
  return { core: createHash('sha256').update(coreKey(node.core)).digest('hex').slice(0, 32), node };
}
