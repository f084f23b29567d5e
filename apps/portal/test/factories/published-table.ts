import { systemActor } from '../../src/features/authority/actor.ts';
import type { Consultation } from '../../src/features/consultations/consultation.ts';
import { proposeResponse, saveResponse } from '../../src/features/responses/answer-group.server.ts';
import { approveResponse } from '../../src/features/responses/approve.server.ts';
import { publishMatrix } from '../../src/features/responses/publish-matrix.server.ts';
import type { SaveResponseInput } from '../../src/features/responses/response.schema.ts';
import { findResponse } from '../../src/features/responses/responses.store.server.ts';
import { enterSubmission } from '../../src/features/submissions/enter-submission.server.ts';
import {
  insertGroup,
  putIntoGroup,
  requireGroup,
} from '../../src/features/submissions/groups.store.server.ts';
import { findOpinionIds } from '../../src/features/submissions/opinion-list.store.server.ts';
import { inTransaction } from '../../src/platform/db.server.ts';
import { newId } from '../../src/platform/ids.ts';
import { aPerson } from './person.ts';
import type { useIntake } from './submission.ts';

type App = ReturnType<ReturnType<typeof useIntake>>;

/** Opinions by letter about one unit, in a group of their own; its id. */
export async function aGroupOf(
  app: App,
  consultation: Consultation,
  texts: readonly string[],
  { unitId = 'dieu-3__khoan-1' as string | null, title = 'Nhóm' } = {},
): Promise<string> {
  for (const text of texts)
    await enterSubmission(app, systemActor, consultation.id, {
      ...{ key: newId(), channel: 'letter', receivedAt: new Date('2026-11-20T03:00:00Z') },
      ...{ category: 'citizen', place: 'xã Tân Hưng', detail: {} },
      opinions: [{ unitId, position: 'amend', text }],
    } as never);
  const id = newId();
  const at = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    await insertGroup(tx, {
      consultationId: consultation.id,
      ...{ id, unitId, title, createdBy: null, createdAt: at },
    });
    const ids = await findOpinionIds(tx, consultation.id, { groupId: 'none' });
    await putIntoGroup(tx, consultation.id, id, ids, { personId: null, at });
  });
  return id;
}

/** Written by one, approved by another. */
export async function anApprovedAnswer(
  app: App,
  consultation: Consultation,
  groupId: string,
  words: Partial<SaveResponseInput> = {},
): Promise<void> {
  const { organisationId, id } = consultation;
  const writer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  const seen = async () => ({
    version: (await findResponse(app.db, id, groupId))?.version ?? 0,
    groupVersion: (await requireGroup(app.db, id, groupId)).version,
  });
  await saveResponse(app, writer, id, groupId, {
    ...{ version: 0, outcome: 'explained', explanation: 'Giữ như dự thảo.' },
    ...{ changedUnitId: null, changedNote: '' },
    ...words,
  });
  await proposeResponse(app, writer, id, groupId, await seen());
  const approved = await approveResponse(app, head, id, groupId, await seen());
  if (!approved.ok) throw new Error(`anApprovedAnswer: ${approved.reason}`);
}

/** After the deadline of the round, by its publisher. */
export async function publishedBy(
  app: App & { clock: { set(at: string): void } },
  consultation: Consultation,
) {
  const { organisationId, id } = consultation;
  const publisher = await aPerson(app.db, { organisationId, roles: ['publisher'] });
  app.clock.set('2026-12-01T03:00:00Z');
  const published = await publishMatrix(app, publisher, id);
  if (!published.ok) throw new Error(`publishedBy: ${published.reason}`);
  return published.value;
}
