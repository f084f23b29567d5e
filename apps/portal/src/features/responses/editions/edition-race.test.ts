import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { proposeResponse, saveResponse } from '../answer-group.server.ts';
import { approveResponse } from '../approve.server.ts';
import { publishMatrix } from '../publish-matrix.server.ts';
import { findEditions } from '../published-matrix.store.server.ts';
import { approveCorrection, proposeCorrection, returnCorrection } from './correct-answer.server.ts';
import type { ProposeCorrectionInput } from './correction.schema.ts';
import { findCorrections, requireCorrection } from './corrections.store.server.ts';
import { publishEdition } from './publish-edition.server.ts';

/** With real commits: two people at one published table. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
const directory = mkdtempSync(join(tmpdir(), 'dan-ban-edition-race-'));
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(async () => {
  await opened.close();
  rmSync(directory, { recursive: true, force: true });
});

/** One answer, published as accepted. */
async function published() {
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const installation = { kind: 'demo', name: 'Thử nghiệm' } as const;
  const app: Platform = { db: opened.db, clock, files: diskFiles(directory), installation };
  const { id: round, organisationId } = await anOpenConsultation(app.db);
  const [writer, second, head, publisher] = await Promise.all([
    aPerson(app.db, { organisationId, roles: ['draftingOfficer'] }),
    aPerson(app.db, { organisationId, roles: ['draftingOfficer'] }),
    aPerson(app.db, { organisationId, roles: ['unitHead'] }),
    aPerson(app.db, { organisationId, roles: ['publisher'] }),
  ]);
  await enterSubmission(app, systemActor, round, {
    ...{ key: newId(), channel: 'letter', receivedAt: new Date('2026-11-20T03:00:00Z') },
    ...{ category: 'citizen', place: 'xã Tân Hưng', detail: {} },
    opinions: [{ unitId: 'dieu-3__khoan-1', position: 'amend', text: 'Nên ghi rõ mức.' }],
  });
  const newGroup = { title: 'Mức', unitId: 'dieu-3' };
  const grouped = await groupOpinions(app, writer, round, { allMatching: {}, newGroup });
  const groupId = (grouped.ok && grouped.value.groupId) || '';
  const answer = { explanation: 'Tiếp thu.', changedUnitId: null, changedNote: '' };
  await saveResponse(app, writer, round, groupId, { version: 0, outcome: 'accepted', ...answer });
  await proposeResponse(app, writer, round, groupId, { version: 1 });
  const groupVersion = (await requireGroup(app.db, round, groupId)).version;
  await approveResponse(app, head, round, groupId, { version: 2, groupVersion });
  clock.set('2026-11-26T01:00:00Z');
  const table = await publishMatrix(app, publisher, round);
  if (!table.ok) throw new Error(table.reason);
  return { app, round, groupId, writer, second, head, publisher };
}

const corrected: ProposeCorrectionInput = {
  edition: 1,
  said: 'Nên ghi rõ mức.',
  outcome: 'explained',
  explanation: 'Mức do luật định.',
  changedUnitId: null,
  changedNote: '',
  reason: 'Ghi nhầm kết quả.',
};

async function approved() {
  const house = await published();
  const { app, round, groupId, writer, head } = house;
  const asked = await proposeCorrection(app, writer, round, groupId, corrected);
  const id = asked.ok ? asked.value.id : '';
  await approveCorrection(app, head, round, { id, version: 1 });
  return { ...house, id };
}

const outcomes = (results: readonly { ok: boolean; reason?: string }[]) =>
  results.map((result) => (result.ok ? 'done' : (result.reason ?? ''))).sort();

test('two publications of the next edition make one edition; the other person is told', async () => {
  for (let round = 0; round < 4; round += 1) {
    const house = await approved();
    const publish = () => publishEdition(house.app, house.publisher, house.round, { edition: 1 });
    const results = await Promise.all([publish(), publish()]);
    expect(outcomes(results)).toEqual(['done', 'newerEdition']);
    expect(await findEditions(house.app.db, house.round)).toHaveLength(2);
  }
});

test('of two corrections of one answer at the same moment, one waits and the other person is told', async () => {
  for (let round = 0; round < 4; round += 1) {
    const house = await published();
    const { app, groupId, writer, second } = house;
    const results = await Promise.all(
      [writer, second].map((each) => proposeCorrection(app, each, house.round, groupId, corrected)),
    );
    expect(outcomes(results)).toEqual(['done', 'waitingAlready']);
    expect(await findCorrections(app.db, house.round)).toHaveLength(1);
  }
});

test('a correction that is returned while its edition is written is in no edition', async () => {
  const { app, round, id, head, publisher } = await approved();
  const put = async (bytes: Uint8Array) => {
    await returnCorrection(app, head, round, { id, version: 2, reason: 'Chưa rõ' });
    return await app.files.put(bytes);
  };
  const busy = { ...app, files: { ...app.files, put } };
  expect(await publishEdition(busy, publisher, round, { edition: 1 })).toMatchObject({
    reason: 'changedWhilePublishing',
  });
  expect(await findEditions(app.db, round)).toHaveLength(1);
  expect((await requireCorrection(app.db, round, id)).state).toBe('returned');
});
