import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { whoIsHere } from './presence.server.ts';
import { sayAgain } from './say-again.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let app: ReturnType<typeof platform>;
let round: Consultation;
let lan: PersonActor;
let minh: PersonActor;
const GROUP = newId();

beforeEach(async () => {
  app = platform();
  app.clock.set('2026-11-23T02:00:00Z');
  round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  lan = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'], displayName: 'Lan' });
  minh = await aPerson(app.db, { organisationId, roles: ['unitHead'], displayName: 'Minh' });
});

const at = (who: PersonActor, place: string | null, groupId: string | null = null, inRound = round) =>
  whoIsHere(app, who, inRound, { place, groupId });

test('at one group and at one article the others are named; oneself never', async () => {
  expect(await at(lan, 'dieu-3', GROUP)).toEqual({ group: [], place: [] });
  expect(await at(minh, 'dieu-3', GROUP)).toEqual({ group: ['Lan'], place: [] });
  expect(await at(minh, 'dieu-3')).toEqual({ group: [], place: ['Lan'] });
  expect(await at(minh, 'dieu-2')).toEqual({ group: [], place: [] });
  expect(await at(minh, null)).toEqual({ group: [], place: [] });
  expect(await at(lan, 'dieu-3', GROUP)).toEqual({ group: [], place: [] });
});

test('one group is one group under whichever filter it was opened', async () => {
  await at(lan, null, GROUP);
  expect(await at(minh, 'dieu-3', GROUP)).toEqual({ group: ['Lan'], place: [] });
});

test('after two minutes without a word nobody is here; an open page says so again', async () => {
  await at(lan, 'dieu-3', GROUP);
  app.clock.set('2026-11-23T02:01:59Z');
  expect(await at(minh, 'dieu-3', GROUP)).toMatchObject({ group: ['Lan'] });
  await sayAgain(app, lan, round.id, { place: 'dieu-3', groupId: GROUP });
  app.clock.set('2026-11-23T02:03:58Z');
  expect(await at(minh, 'dieu-3', GROUP)).toMatchObject({ group: ['Lan'] });
  app.clock.set('2026-11-23T02:03:59Z');
  expect(await at(minh, 'dieu-3', GROUP)).toMatchObject({ group: [] });
});

test('another round is another place, and a day later the row is gone', async () => {
  await at(lan, 'dieu-3', GROUP);
  const elsewhere = { id: (await anOpenConsultation(app.db)).id, organisationId: round.organisationId };
  expect(await whoIsHere(app, minh, elsewhere, { place: 'dieu-3', groupId: GROUP })).toEqual({
    ...{ group: [], place: [] },
  });
  app.clock.set('2026-11-24T02:00:01Z');
  await at(minh, 'dieu-3');
  const { rows } = await sql<{ person_id: string }>`select person_id from desk_presence
    where consultation_id = ${round.id}`.execute(app.db);
  expect(rows).toEqual([{ person_id: minh.personId }]);
});

test('whoever reads from outside the body is neither noted nor told who is there', async () => {
  await at(lan, 'dieu-3', GROUP);
  const other = await anOrganisation(app.db);
  await aRelation(app.db, 'belongsTo', { id: round.organisationId }, other);
  const above = await aPerson(app.db, { organisationId: other.id, roles: ['leader'] });
  expect(await sayAgain(app, above, round.id, { place: 'dieu-3', groupId: GROUP })).toEqual({
    ...{ group: [], place: [] },
  });
  expect(await at(minh, 'dieu-3', GROUP)).toEqual({ group: ['Lan'], place: [] });
  const stranger = await aPerson(app.db, {
    organisationId: (await anOrganisation(app.db)).id,
    roles: ['leader'],
  });
  expect(await at(stranger, 'dieu-3', GROUP)).toEqual({ group: [], place: [] });
  expect(await at(minh, 'dieu-3', GROUP)).toEqual({ group: ['Lan'], place: [] });
  await expect(sayAgain(app, stranger, round.id, { place: null, groupId: null })).rejects.toThrow(
    /not permitted/,
  );
});

test('one question is one statement, and within half a minute at the same place nothing is written', async () => {
  const asked: string[] = [];
  const listening = {
    clock: app.clock,
    db: app.db.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    }) as Db,
  };
  const look = (at: string, groupId: string | null = GROUP) => {
    app.clock.set(at);
    return whoIsHere(listening, lan, round, { place: 'dieu-3', groupId });
  };
  const seenAt = async () =>
    (
      await sql<{
        at: Date;
      }>`select seen_at as at from desk_presence where person_id = ${lan.personId}`.execute(app.db)
    ).rows.map(({ at: instant }) => instant.toISOString().slice(11, 19));
  await look('2026-11-23T02:00:00Z');
  await look('2026-11-23T02:00:29Z');
  expect(await seenAt()).toEqual(['02:00:00']);
  await look('2026-11-23T02:00:31Z');
  expect(await seenAt()).toEqual(['02:00:31']);
  await look('2026-11-23T02:00:32Z', null);
  expect(await seenAt()).toEqual(['02:00:32']);
  expect(asked).toHaveLength(4);
});
