import { foldForSearch } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { App } from '#platform/app.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { findRegistrations } from '../registering/registrations.store.server.ts';
import { countAttendance } from './attendance.store.server.ts';
import { whyNotLetIn } from './let-in.server.ts';

/** The list at the door: those who come, found by name with or without marks, by place of work or by number. */
export async function loadList(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  actor: PersonActor,
  id: string,
  search: string,
) {
  const gathering = await requireGathering(db, id);
  requirePermission(actor, 'gathering.edit', gathering);
  const all = await findRegistrations(db, id);
  const words = foldForSearch(search).split(' ').filter(Boolean);
  const found = all.filter(({ name, workplace, ordinal }) => {
    const folded = foldForSearch(`${name} ${workplace}`);
    return words.every((word) => folded.includes(word) || String(ordinal) === word);
  });
  return {
    ...{ gathering, search, registrations: found },
    rest: all.length - found.length,
    counts: {
      placed: all.filter(({ state }) => state === 'placed').length,
      attended: all.filter(({ attendedAt }) => attendedAt !== null).length,
    },
    attendance: await countAttendance(db, id),
    notLetIn: whyNotLetIn(gathering, clock.now()) ?? null,
  };
}
