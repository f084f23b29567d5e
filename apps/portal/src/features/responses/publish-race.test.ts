import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { type EnteredSubmission, enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { eraseSubmission } from '#features/submissions/erasing/erase-submission.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { countOpinions } from '#features/submissions/opinions.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from './answer-group.server.ts';
import { approveResponse, returnResponse } from './approve.server.ts';
import { publishMatrix } from './publish-matrix.server.ts';
import { findPublishedMatrix } from './published-matrix.store.server.ts';
import { findResponse } from './responses.store.server.ts';

/** With real commits: what others do while a table is being published. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
const directory = mkdtempSync(join(tmpdir(), 'dan-ban-race-'));
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(async () => {
  await opened.close();
  rmSync(directory, { recursive: true, force: true });
});

const letter: Omit<EnteredSubmission, 'key'> = {
  channel: 'letter',
  receivedAt: new Date('2026-11-20T03:00:00Z'),
  category: 'citizen',
  place: 'xã Tân Hưng',
  detail: {},
  opinions: [{ unitId: 'dieu-3__khoan-1', position: 'amend', text: 'Nên ghi rõ mức.' }],
};

interface Answered {
  readonly app: Platform;
  readonly consultation: Consultation;
  readonly groupId: string;
  readonly head: PersonActor;
  readonly publisher: PersonActor;
}

/** Closed, one opinion, one approved answer. */
async function answered(): Promise<Answered> {
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const app = { db: opened.db, clock, files: diskFiles(directory), installation: DEMO };
  const consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  const [writer, head, publisher] = await Promise.all([
    aPerson(app.db, { organisationId, roles: ['draftingOfficer'] }),
    aPerson(app.db, { organisationId, roles: ['unitHead'] }),
    aPerson(app.db, { organisationId, roles: ['publisher'] }),
  ]);
  await enterSubmission(app, systemActor, consultation.id, { ...letter, key: newId() });
  const newGroup = { title: 'Mức', unitId: 'dieu-3' };
  const grouped = await groupOpinions(app, writer, consultation.id, { allMatching: {}, newGroup });
  const groupId = (grouped.ok && grouped.value.groupId) || '';
  const words = {
    outcome: 'accepted',
    explanation: 'Tiếp thu.',
    changedUnitId: null,
    changedNote: '',
  } as const;
  await saveResponse(app, writer, consultation.id, groupId, { version: 0, ...words });
  await proposeResponse(app, writer, consultation.id, groupId, { version: 1 });
  const groupVersion = (await requireGroup(app.db, consultation.id, groupId)).version;
  const approved = await approveResponse(app, head, consultation.id, groupId, { version: 2, groupVersion });
  if (!approved.ok) throw new Error(approved.reason);
  clock.set('2026-11-26T01:00:00Z');
  return { app, consultation, groupId, head, publisher };
}
const DEMO = { kind: 'demo', name: 'Thử nghiệm' } as const;

/** The platform whose file store lets something else happen while the Word file is written. */
function meanwhile(app: Platform, what: () => Promise<unknown>): Platform {
  const put = async (bytes: Uint8Array) => {
    await what();
    return await app.files.put(bytes);
  };
  return { ...app, files: { ...app.files, put } };
}

test('a letter that is entered while the table is written is not left without an answer', async () => {
  const { app, consultation, publisher } = await answered();
  const busy = meanwhile(app, () =>
    enterSubmission(app, systemActor, consultation.id, { ...letter, key: newId() }),
  );
  expect(await publishMatrix(busy, publisher, consultation.id)).toMatchObject({ ok: false });
  expect((await requireConsultation(app.db, consultation.id)).state).not.toBe('completed');
  expect(await findPublishedMatrix(app.db, consultation.id)).toBeUndefined();
});

test('an answer that is returned while the table is written is not published as approved', async () => {
  const { app, consultation, groupId, head, publisher } = await answered();
  const busy = meanwhile(app, () =>
    returnResponse(app, head, consultation.id, groupId, { version: 3, reason: 'Chưa rõ' }),
  );
  expect(await publishMatrix(busy, publisher, consultation.id)).toMatchObject({ ok: false });
  expect(await publishMatrix(app, publisher, consultation.id)).toMatchObject({ reason: 'incomplete' });
});

test('whatever comes at the same moment: a published table holds every opinion, with the answer that stands', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { app, consultation, groupId, head, publisher } = await answered();
    await Promise.all([
      publishMatrix(app, publisher, consultation.id),
      enterSubmission(app, systemActor, consultation.id, { ...letter, key: newId() }),
      returnResponse(app, head, consultation.id, groupId, { version: 3, reason: 'Chưa rõ' }),
    ]);
    const published = await findPublishedMatrix(app.db, consultation.id);
    if (!published) continue;
    const { received: opinions } = await countOpinions(app.db, consultation.id);
    expect(published.content.totals.received).toBe(opinions);
    expect((await findResponse(app.db, consultation.id, groupId))?.state).toBe('approved');
  }
});

/** Its person asked for it; as a request carries it out. */
async function eraseAll({ db, clock }: Platform, consultation: Consultation): Promise<void> {
  const stands = await requireConsultation(db, consultation.id);
  const rows = await db
    .selectFrom('submission')
    .select('id')
    .where('consultation_id', '=', consultation.id)
    .execute();
  await inTransaction(db, async (tx) => {
    for (const { id } of rows) await eraseSubmission(tx, stands, id, 'request', clock.now());
  });
}

test('words that are erased while the table is written: it is not published with a number that is wrong', async () => {
  const { app, consultation, publisher } = await answered();
  const busy = meanwhile(app, () => eraseAll(app, consultation));
  expect(await publishMatrix(busy, publisher, consultation.id)).toMatchObject({ ok: false });
});

test('erased at the same moment: what a published table counts goes on being counted', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { app, consultation, publisher } = await answered();
    const [published] = await Promise.all([
      publishMatrix(app, publisher, consultation.id),
      eraseAll(app, consultation),
    ]);
    const { received } = await countOpinions(app.db, consultation.id);
    expect(received).toBe(published.ok ? 1 : 0);
  }
});

test('whatever comes at the same moment: an approved answer covers only opinions that its approver saw', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { app, consultation, groupId, head } = await answered();
    const { db } = app;
    await returnResponse(app, head, consultation.id, groupId, { version: 3, reason: 'Xem lại' });
    const writer = await aPerson(db, {
      organisationId: consultation.organisationId,
      roles: ['legalOfficer'],
    });
    await proposeResponse(app, writer, consultation.id, groupId, { version: 4 });
    await enterSubmission(app, systemActor, consultation.id, { ...letter, key: newId() });
    const seen = await requireGroup(db, consultation.id, groupId);
    const joins = groupOpinions(app, writer, consultation.id, { allMatching: { groupId: 'none' }, groupId });
    await Promise.all([
      joins,
      approveResponse(app, head, consultation.id, groupId, { version: 5, groupVersion: seen.version }),
    ]);
    if ((await findResponse(db, consultation.id, groupId))?.state !== 'approved') continue;
    expect((await requireGroup(db, consultation.id, groupId)).opinionsCount).toBe(seen.opinionsCount);
  }
});

test('giving an answer back and moving its opinions elsewhere wait for each other, and neither fails', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { app, consultation, groupId, head } = await answered();
    const { organisationId } = consultation;
    await returnResponse(app, head, consultation.id, groupId, { version: 3, reason: 'Xem lại' });
    const writer = await aPerson(app.db, { organisationId, roles: ['legalOfficer'] });
    await proposeResponse(app, writer, consultation.id, groupId, { version: 4 });
    const newGroup = { title: 'Nhóm khác', unitId: 'dieu-3' };
    const [returned, moved] = await Promise.all([
      returnResponse(app, head, consultation.id, groupId, { version: 5, reason: 'Chưa rõ' }),
      groupOpinions(app, writer, consultation.id, { allMatching: { groupId }, newGroup }),
    ]);
    expect([returned.ok, moved.ok]).toEqual([true, true]);
  }
});
