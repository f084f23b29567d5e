import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { computeIndicator } from './compute-indicators.server.ts';
import { findExternalAnswers } from './external.store.server.ts';
import type { IndicatorCode, Scope } from './indicator.ts';
import { findRecords } from './sources.store.server.ts';

const platform = usePlatform('2026-12-31T02:00:00Z');

async function aYear() {
  const { db } = platform();
  const body = await anOrganisation(db, {});
  const person = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const scope: Scope = { organisationIds: [body.id], from: '2026-01-01', to: '2026-12-31' };
  const received = async (
    dueOn: string | null,
    answeredOn: string | null,
    asked = true,
    on = '2026-05-04',
  ) => {
    const id = newId();
    await sql`insert into external_draft (id, organisation_id, asking_name, letter_symbol, letter_on, received_on, title,
        document_type, level, opinion_asked, due_on, state, answered_on, created_at)
      values (${id}, ${body.id}, 'Bộ A', '1/BA', ${on}, ${on}, 'Nghị định B', 'decree', 'central', ${asked}, ${dueOn},
        ${answeredOn ? 'answered' : 'registered'}, ${answeredOn}, now())`.execute(db);
    return id;
  };
  const ask = async (id: string, cancelled: string | null = null) => {
    await sql`insert into external_outreach_request (external_draft_id, id, kind, asked_by, basis_symbol, basis_on,
        cancelled_reason, recorded_at)
      values (${id}, ${newId()}, 'task', 'UBND tỉnh', '5/UBND', '2026-05-05', ${cancelled}, now())`.execute(
      db,
    );
  };
  const tell = async (about: { external?: string; own?: string }, proven = true) => {
    await sql`insert into activity (id, organisation_id, project_id, external_draft_id, title, channel, held_on, proof_sha256, state, created_at)
      values (${newId()}, ${body.id}, ${about.own ?? null}, ${about.external ?? null}, 'x', 'portal', '2026-06-01',
        ${proven ? 'a' : null}, 'recorded', now())`.execute(db);
  };
  const ownInScope = async () => {
    const { id } = await aLawProject(db, { organisationId: body.id });
    await sql`insert into screening (id, project_id, criteria_id, verdicts, in_scope, decided_by, decided_on, created_at)
      values (${newId()}, ${id}, 'x', '[]', true, ${person.personId}, '2026-03-01', now())`.execute(db);
    return id;
  };
  const figures = async (codes: readonly IndicatorCode[], of: Scope = scope) =>
    Object.fromEntries(
      await Promise.all(
        codes.map(async (code) => [code, (await computeIndicator(db, code, of)).value] as const),
      ),
    );
  return { db, scope, received, ask, tell, ownInScope, figures };
}

test("others' drafts made known stand in section 2 and never in our own 100 %", async () => {
  const { received, ask, tell, ownInScope, figures } = await aYear();
  const own = await ownInScope();
  const others = [await received('2026-05-20', null), await received(null, null, false)];
  for (const id of others) {
    await ask(id);
    await tell({ external: id });
  }
  const codes = ['draftsInScope', 'draftsCommunicated', 'communicatedRate', 'externalOutreachAsked'] as const;
  const apart = [...codes, 'externalDraftsCommunicated', 'externalActivities'] as const;
  expect(await figures(apart)).toEqual({
    ...{ draftsInScope: 1, draftsCommunicated: 0, communicatedRate: 0 },
    ...{ externalOutreachAsked: 2, externalDraftsCommunicated: 2, externalActivities: 2 },
  });
  await tell({ own });
  expect(await figures(apart)).toMatchObject({ communicatedRate: 1, externalDraftsCommunicated: 2 });
});

test('with no draft of our own in scope the rate is "không phát sinh", however many of others were made known', async () => {
  const { received, ask, tell, figures } = await aYear();
  const id = await received(null, null, false);
  await ask(id);
  await tell({ external: id });
  expect(await figures(['communicatedRate', 'externalDraftsCommunicated'])).toEqual({
    ...{ communicatedRate: null, externalDraftsCommunicated: 1 },
  });
});

test('made known counts with proof and with a task or request that stands', async () => {
  const { received, ask, tell, figures } = await aYear();
  const [unproven, cancelled, unasked] = [
    await received(null, null),
    await received(null, null),
    await received(null, null),
  ];
  await ask(unproven);
  await tell({ external: unproven }, false);
  await ask(cancelled, 'rút');
  await tell({ external: cancelled });
  await tell({ external: unasked });
  expect(
    await figures(['externalDraftsCommunicated', 'externalActivities', 'externalOutreachAsked']),
  ).toEqual({
    ...{ externalDraftsCommunicated: 0, externalActivities: 3, externalOutreachAsked: 1 },
  });
});

test('answered on the last day is on time, a day later is late; without a day nothing is late', async () => {
  const { db, scope, received, figures } = await aYear();
  await received('2026-05-20', '2026-05-20');
  await received('2026-05-20', '2026-05-21');
  await received(null, '2026-09-01');
  await received('2026-05-20', null);
  await received('2026-05-20', null, false);
  const codes = [
    'externalDraftsReceived',
    'externalDraftsAnswered',
    'externalAnswersOnTime',
    'externalAnswersLate',
  ] as const;
  expect(await figures([...codes, 'externalDraftsOverdue'])).toEqual({
    ...{
      externalDraftsReceived: 4,
      externalDraftsAnswered: 3,
      externalAnswersOnTime: 2,
      externalAnswersLate: 1,
    },
    externalDraftsOverdue: 1,
  });
  expect((await findExternalAnswers(db, scope)).map(({ onTime }) => onTime)).toEqual([true, false, true]);
});

test('what was overdue at the end of June is so in the report of June, though it was answered in July', async () => {
  const { scope, received, figures } = await aYear();
  await received('2026-06-20', '2026-07-02');
  const june = { ...scope, to: '2026-06-30' };
  expect(await figures(['externalDraftsOverdue', 'externalDraftsAnswered'], june)).toEqual({
    ...{ externalDraftsOverdue: 1, externalDraftsAnswered: 0 },
  });
  expect(await figures(['externalDraftsOverdue', 'externalAnswersLate'])).toEqual({
    ...{ externalDraftsOverdue: 0, externalAnswersLate: 1 },
  });
});

test('every figure opens its records', async () => {
  const { db, scope, received, ask, tell, figures } = await aYear();
  const id = await received('2026-05-20', '2026-05-25');
  await ask(id);
  await tell({ external: id });
  const codes = [
    ...(['externalDraftsReceived', 'externalDraftsAnswered', 'externalAnswersLate'] as const),
    ...(['externalOutreachAsked', 'externalDraftsCommunicated', 'externalActivities'] as const),
  ];
  const counted = await figures(codes);
  for (const code of codes) {
    const records = await findRecords(db, code, scope, { limit: 10, offset: 0 });
    expect(records, code).toHaveLength(counted[code] ?? 0);
    expect(
      records.every(({ kind }) => ['externalDraft', 'externalOutreach', 'activity'].includes(kind)),
    ).toBe(true);
  }
});
