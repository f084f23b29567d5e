import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { LawProject } from '../law-project.ts';
import { isFinished, MOVES, type Move } from '../lifecycle.ts';
import { proposalRow } from '../types/proposal.ts';
import { regimeOn } from '../types/regime.ts';
import { PERMISSION_OF } from './advance-project.server.ts';
import { loadReposting } from './load-reposting.server.ts';
import { ADVANCES, type Advance } from './stage.schema.ts';
import { findStageChanges } from './stage-changes.store.server.ts';

export interface PossibleAdvance {
  readonly event: Advance;
  readonly reasonDue: boolean;
}

/** The life of one draft for its page: what happened, what may happen next, what stands in the way. */
export async function loadLife({ db }: Platform, actor: Actor, project: LawProject) {
  const [changes, reposting] = await Promise.all([
    findStageChanges(db, project.id),
    loadReposting(db, project.id),
  ]);
  const people = [...changes, ...reposting.marks].map((each) => each.byPerson);
  const names = await findPersonNames(
    db,
    people.filter((id) => typeof id === 'string'),
  );
  const regime = regimeOn(project.documentType, legalDay(project.createdAt));
  const alive = !isFinished(project.stage);
  return {
    changes: changes.map((change) => ({ ...change, byName: names.get(change.byPerson ?? '') ?? '' })),
    reposting: {
      ...reposting,
      marks: reposting.marks.map((mark) => ({ ...mark, byName: names.get(mark.byPerson ?? '') ?? '' })),
    },
    regime: project.legalForce === 'legal' ? regime : undefined,
    proposal: proposalRow(project),
    advances: advancesOf(actor, project),
    mayMark: alive && can(actor, 'draft.edit', project),
    mayExplain: alive && can(actor, 'draft.submit', project),
  };
}

function advancesOf(actor: Actor, project: LawProject): PossibleAdvance[] {
  const isAdvance = (move: Move): move is Move & { event: Advance } =>
    (ADVANCES as readonly string[]).includes(move.event);
  return MOVES.filter((move) => move.from === project.stage)
    .filter(isAdvance)
    .filter(({ event }) => event !== 'propose' || proposalRow(project) !== undefined)
    .filter(({ role }) => role !== 'round' && can(actor, PERMISSION_OF[role], project))
    .map(({ event, reasonDue }) => ({ event, reasonDue }));
}
