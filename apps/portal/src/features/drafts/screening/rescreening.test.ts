import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findDocument } from '#features/documents/documents.store.server.ts';
import { findRefusedFiles } from '#features/documents/gate/gate.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { docxFile, p } from '#test/docx-file.ts';
import { aDraftingDesk, aDraftVersion, aLawProject, verdicts } from '#test/factories/law-project.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { declareSecrecy, uploadTo } from '../versions/declare-secrecy.server.ts';
import { approveReading, rejectReading } from './readings/decide-reading.server.ts';
import { proposeReading } from './readings/propose-reading.server.ts';
import { writeReadingDecision } from './readings/proposed-readings.store.server.ts';
import { findReadings } from './readings/readings.store.server.ts';
import { loadReadingsDesk } from './readings/readings-desk.server.ts';
import { screenProject } from './screen-project.server.ts';
import type { Screening } from './screening.ts';
import { loadScreeningDesk } from './screening-desk.server.ts';
import { findScreenings } from './screenings.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const TODAY = '2026-11-23';

async function aDesk() {
  const { db } = platform();
  const desk = await aDraftingDesk(db);
  const project = await aLawProject(db, { organisationId: desk.organisation.id, stage: 'registered' });
  return { ...desk, db, project };
}

const done = (result: Awaited<ReturnType<typeof screenProject>>): Screening => {
  if (!result.ok) throw new Error(result.reason);
  // The next decision comes a second later: of two from one instant none is the later one.
  platform().clock.set(new Date(platform().clock.now().getTime() + 1000));
  return result.value;
};

const first = (met = true) => ({ decidedOn: TODAY, seenScreeningId: null, verdicts: verdicts(met) });

describe('a new version asks for a new screening', () => {
  const waits = async (projectId: string) => {
    const { rows } = await sql<{ kind: string }>`
      select kind from waiting_item where id = ${projectId} and kind like 'draftTo%screen'`.execute(
      platform().db,
    );
    return rows.map(({ kind }) => kind);
  };

  test('it stays on the desk until it is done', async () => {
    const { head, db, project } = await aDesk();
    expect(await waits(project.id)).toEqual([]);
    await aDraftVersion(db, project);
    const before = done(await screenProject(platform(), head, project.id, first()));
    expect(await waits(project.id)).toEqual([]);
    await aDraftVersion(db, project, { text: 'Điều 1. Phạm vi\nQuy định này áp dụng trong toàn tỉnh.' });
    expect(await waits(project.id)).toEqual(['draftToRescreen']);
    expect(await loadScreeningDesk(platform(), head, project.id)).toMatchObject({
      outdated: true,
      latestOrdinal: 2,
    });
    // A version that is only in review asks for nothing yet.
    await aDraftVersion(db, project, { state: 'review', text: 'Điều 1. Khác' });
    done(await screenProject(platform(), head, project.id, { ...first(), seenScreeningId: before.id }));
    expect(await waits(project.id)).toEqual([]);
  });

  test('a stopped draft waits for nobody', async () => {
    const { head, db, project } = await aDesk();
    await aDraftVersion(db, project);
    done(await screenProject(platform(), head, project.id, first()));
    await aDraftVersion(db, project, { text: 'Điều 1. Khác' });
    await sql`update law_project set stage = 'stopped', stopped_reason = 'x' where id = ${project.id}`.execute(
      db,
    );
    expect(await waits(project.id)).toEqual([]);
  });
});

describe('who decided which criterion', () => {
  test('what is left as it was stays the work of who decided it; what is changed is another’s', async () => {
    const { head, organisation, db, project } = await aDesk();
    const lawyer = await aPerson(db, { organisationId: organisation.id, roles: ['legalOfficer'] });
    const before = done(
      await screenProject(platform(), head, project.id, { ...first(), decidedOn: '2026-11-20' }),
    );
    const changed = verdicts(true).map((each) => (each.criterion === 3 ? { ...each, met: false } : each));
    const next = { decidedOn: TODAY, seenScreeningId: before.id, verdicts: changed };
    const after = done(await screenProject(platform(), lawyer, project.id, next));
    expect(after.verdicts.map(({ decidedBy, decidedOn }) => [decidedBy, decidedOn])).toEqual([
      [head.personId, '2026-11-20'],
      [head.personId, '2026-11-20'],
      [lawyer.personId, TODAY],
      [head.personId, '2026-11-20'],
    ]);
    const [inForce] = await findScreenings(db, project.id);
    expect(inForce).toEqual(after);
  });

  test('of a new text all four are decided anew, though the words are the same', async () => {
    const { head, organisation, db, project } = await aDesk();
    const lawyer = await aPerson(db, { organisationId: organisation.id, roles: ['legalOfficer'] });
    const before = done(await screenProject(platform(), head, project.id, first()));
    await aDraftVersion(db, project);
    const after = done(
      await screenProject(platform(), lawyer, project.id, { ...first(), seenScreeningId: before.id }),
    );
    expect(new Set(after.verdicts.map(({ decidedBy }) => decidedBy))).toEqual(new Set([lawyer.personId]));
  });

  test('a decision of an earlier day is not slipped under the one in force', async () => {
    const { head, project } = await aDesk();
    const before = done(await screenProject(platform(), head, project.id, first()));
    const older = { ...first(), decidedOn: '2026-11-22', seenScreeningId: before.id };
    expect(await screenProject(platform(), head, project.id, older)).toMatchObject({
      reason: 'olderThanInForce',
    });
  });
});

describe('evidence', () => {
  const LETTER = docxFile({ body: p('Tờ trình số 15/TTr-SCT về mức thu tại chợ') });
  const attach = (bytes: Uint8Array, fileName = 'to-trinh.docx') =>
    new Map([[2 as const, { bytes, fileName }]]);

  test('a file passes the gate first, is kept inside, and stays when it is not replaced', async () => {
    const { head, db, project } = await aDesk();
    expect(await screenProject(platform(), head, project.id, first(), attach(LETTER))).toMatchObject({
      reason: 'notDeclared',
    });
    await declareSecrecy(platform(), head, project.id, 'no');
    const before = done(await screenProject(platform(), head, project.id, first(), attach(LETTER)));
    const evidence = before.verdicts[1]?.evidence;
    expect(evidence).toMatchObject({ fileName: 'to-trinh.docx' });
    const document = await findDocument(db, evidence?.documentId ?? '');
    expect(document?.organisationId).toBe(project.organisationId);
    expect(await platform().files.get(document?.sha256 ?? '')).toHaveLength(LETTER.length);

    const named = (documentId: string) => ({
      ...first(),
      seenScreeningId: before.id,
      verdicts: verdicts(true).map((each) =>
        each.criterion === 2 ? { ...each, evidence: { documentId } } : each,
      ),
    });
    const kept = done(await screenProject(platform(), head, project.id, named(evidence?.documentId ?? '')));
    expect(kept.verdicts[1]?.evidence).toEqual(evidence);
    // A file of another criterion or draft is not fetched by its id.
    const stolen = { ...named('018f0000-0000-7000-8000-000000000000'), seenScreeningId: kept.id };
    expect(done(await screenProject(platform(), head, project.id, stolen)).verdicts[1]).not.toHaveProperty(
      'evidence',
    );
  });

  test('a stamped file is turned away and logged; the verdicts are not written', async () => {
    const { head, db, project } = await aDesk();
    await declareSecrecy(platform(), head, project.id, 'no');
    const secret = docxFile({ body: p('TỐI MẬT') + p('Phương án') });
    expect(await screenProject(platform(), head, project.id, first(), attach(secret))).toMatchObject({
      reason: 'secretStamp',
      data: { criterion: 2, place: 'text' },
    });
    expect(await findScreenings(db, project.id)).toEqual([]);
    expect(await findRefusedFiles(db, uploadTo(project))).toHaveLength(1);
  });

  test.each([
    [
      'a sheet that calls itself a picture',
      new TextEncoder().encode('PK\u0003\u0004x'),
      'a.png',
      'otherArchive',
    ],
    ['an empty file', new Uint8Array(), 'a.docx', 'empty'],
  ])('%s is refused', async (_what, bytes, fileName, reason) => {
    const { head, project } = await aDesk();
    await declareSecrecy(platform(), head, project.id, 'no');
    expect(await screenProject(platform(), head, project.id, first(), attach(bytes, fileName))).toMatchObject(
      { reason },
    );
  });
});

describe('the province’s reading of criterion 1', () => {
  async function aProvince() {
    const { db } = platform();
    const committee = await anOrganisation(db);
    const administrator = await aPerson(db, { organisationId: committee.id, roles: ['administrator'] });
    const desk = await aDesk();
    await aRelation(db, 'belongsTo', desk.organisation, committee);
    const second = await aPerson(db, { organisationId: committee.id, roles: ['administrator'] });
    const propose = (wording: 'proposal' | 'policy', validFrom: string) =>
      proposeReading(platform(), administrator, {
        organisationId: committee.id,
        wording,
        validFrom,
        legalBasis: 'Công văn số 12/STP-VB',
        status: 'S',
        reason: 'Sở Tư pháp hướng dẫn.',
      });
    const set = async (wording: 'proposal' | 'policy', validFrom: string) => {
      const proposed = await propose(wording, validFrom);
      if (!proposed.ok) throw new Error(proposed.reason);
      return await approveReading(platform(), second, { id: proposed.value.id, reason: '' });
    };
    return { ...desk, committee, administrator, second, propose, set };
  }
  const criterion1 = async (
    desk: { head: Parameters<typeof loadScreeningDesk>[1]; project: { id: string } },
    day: string,
  ) => (await loadScreeningDesk(platform(), desk.head, desk.project.id, day)).criteria[0];

  test('binds the bodies under it from its day on, with its basis', async () => {
    const province = await aProvince();
    expect(await criterion1(province, TODAY)).toMatchObject({ wording: 'policy', status: 'U' });
    expect(await province.set('proposal', '2026-06-01')).toMatchObject({ ok: true });
    expect(await criterion1(province, '2026-05-31')).toMatchObject({ wording: 'policy', status: 'U' });
    expect(await criterion1(province, '2026-06-01')).toMatchObject({
      wording: 'proposal',
      status: 'S',
      legalBasis: 'Công văn số 12/STP-VB',
    });
    // Another province reads it as before.
    expect(await criterion1(await aDesk(), TODAY)).toMatchObject({ wording: 'policy', status: 'U' });
    await province.set('policy', '2026-11-01');
    expect(await criterion1(province, TODAY)).toMatchObject({ wording: 'policy', status: 'S' });
  });

  test('a screening keeps the words of its day, whatever is set later', async () => {
    const province = await aProvince();
    await province.set('proposal', '2026-06-01');
    const { head, project } = province;
    done(await screenProject(platform(), head, project.id, first()));
    await province.set('policy', '2026-06-01');
    const { history } = await loadScreeningDesk(platform(), head, project.id);
    expect(history[0]?.criteria[0]).toMatchObject({ wording: 'proposal' });
  });

  test('verdicts on words that were not shown are not taken', async () => {
    const province = await aProvince();
    const { head, project } = province;
    const { criteriaId } = await loadScreeningDesk(platform(), head, project.id);
    await province.set('proposal', '2026-06-01');
    const stale = { ...first(), shownCriteriaId: criteriaId };
    expect(await screenProject(platform(), head, project.id, stale)).toMatchObject({
      reason: 'otherWording',
    });
    const old = { ...first(), decidedOn: '2025-03-31', shownCriteriaId: criteriaId };
    expect(await screenProject(platform(), head, project.id, old)).toMatchObject({ reason: 'otherWording' });
  });

  test('nothing is read anew before the law, before a second person says so, and not by whoever may not', async () => {
    const province = await aProvince();
    expect(await province.propose('policy', '2025-03-31')).toEqual({ ok: false, reason: 'beforeTheLaw' });
    const input = { organisationId: province.committee.id, legalBasis: 'x', validFrom: TODAY } as const;
    const theirs = { ...input, wording: 'policy', status: 'V', reason: 'x' } as const;
    await expect(proposeReading(platform(), province.head, theirs)).rejects.toThrow('not permitted');
    const proposed = await province.propose('proposal', '2026-06-01');
    if (!proposed.ok) throw new Error(proposed.reason);
    expect(await criterion1(province, TODAY)).toMatchObject({ wording: 'policy', status: 'U' });
    const decision = { id: proposed.value.id, reason: '' };
    expect(await approveReading(platform(), province.administrator, decision)).toMatchObject({
      ok: false,
      reason: 'samePerson',
    });
    expect(await criterion1(province, TODAY)).toMatchObject({ wording: 'policy', status: 'U' });
    await expect(approveReading(platform(), province.head, decision)).rejects.toThrow('rule.approve');
    expect(await approveReading(platform(), province.second, decision)).toMatchObject({ ok: true });
    expect(await criterion1(province, TODAY)).toMatchObject({ wording: 'proposal', status: 'S' });
    expect(await approveReading(platform(), province.second, decision)).toMatchObject({
      reason: 'alreadyDecided',
    });
  });

  test('turned down or taken back it changes nothing, stays in the history and cannot be rewritten', async () => {
    const province = await aProvince();
    const { db } = platform();
    const idOf = async () => {
      const proposed = await province.propose('proposal', '2026-06-01');
      if (!proposed.ok) throw new Error(proposed.reason);
      return proposed.value.id;
    };
    const [refused, withdrawn] = [await idOf(), await idOf()];
    const waiting = () =>
      sql<{ id: string; organisation_id: string }>`
        select id, organisation_id from waiting_item where kind = 'readingToDecide'`.execute(db);
    expect((await waiting()).rows.map(({ id }) => id).sort()).toEqual([refused, withdrawn].sort());
    await rejectReading(platform(), province.second, { id: refused, reason: 'Chưa có hướng dẫn.' });
    await rejectReading(platform(), province.administrator, { id: withdrawn, reason: 'Nhầm ngày.' });
    expect((await waiting()).rows).toEqual([]);
    expect(await criterion1(province, TODAY)).toMatchObject({ wording: 'policy', status: 'U' });
    const { proposals } = await loadReadingsDesk(platform(), province.second);
    const states = Object.fromEntries(
      proposals.map(({ id, state, decisionReason }) => [id, [state, decisionReason]]),
    );
    expect(states).toEqual({
      [refused]: ['rejected', 'Chưa có hướng dẫn.'],
      [withdrawn]: ['withdrawn', 'Nhầm ngày.'],
    });
    const late = approveReading(platform(), province.second, { id: withdrawn, reason: '' });
    expect(await late).toMatchObject({ reason: 'alreadyDecided' });
    const rewrite = inTransaction(db, (tx) =>
      tx.updateTable('reading_proposal').set({ wording: 'policy' }).where('id', '=', refused).execute(),
    );
    await expect(rewrite).rejects.toThrow(/decided once/);
  });

  test('the database takes no reading of one person: neither without a proposal nor approved by the proposer', async () => {
    const province = await aProvince();
    const { db, clock } = platform();
    const proposed = await province.propose('proposal', '2026-06-01');
    if (!proposed.ok) throw new Error(proposed.reason);
    const { personId } = province.administrator;
    const own = inTransaction(db, (tx) =>
      writeReadingDecision(tx, proposed.value.id, {
        ...{ state: 'approved', by: personId, at: clock.now(), reason: null },
      }),
    );
    await expect(own).rejects.toThrow(/reading_proposal/);
    const past = inTransaction(db, async (tx) => {
      await sql`insert into criterion_reading (id, organisation_id, wording, legal_basis, status, valid_from, set_by, set_at)
        values (${newId()}, ${province.committee.id}, 'policy', 'x', 'S', ${TODAY}, ${personId}, now())`.execute(
        tx,
      );
    });
    await expect(past).rejects.toThrow(/criterion_reading_was_proposed/);
  });

  test('two who approve at once: one does, and the reading is there once', async () => {
    const opened = await freshDatabase();
    try {
      const { db } = opened;
      const app = { ...platform(), db };
      const committee = await anOrganisation(db);
      const person = () => aPerson(db, { organisationId: committee.id, roles: ['administrator'] });
      const [proposer, second, third] = [await person(), await person(), await person()];
      const facts = { organisationId: committee.id, wording: 'proposal', status: 'S' } as const;
      const input = { ...facts, legalBasis: 'x', validFrom: TODAY, reason: 'x' };
      const proposed = await proposeReading(app, proposer, input);
      if (!proposed.ok) throw new Error(proposed.reason);
      const decide = (actor: typeof second) =>
        approveReading(app, actor, { id: proposed.value.id, reason: '' });
      const both = await Promise.all([decide(second), decide(third)]);
      expect(both.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual([
        'alreadyDecided',
        'ok',
      ]);
      expect(await findReadings(db)).toHaveLength(1);
    } finally {
      await opened.close();
    }
  });

  test('the legal officer of one body proposes none for another body, nor for the one above it', async () => {
    const province = await aProvince();
    const { db } = platform();
    const own = province.project.organisationId;
    const officer = await aPerson(db, { organisationId: own, roles: ['legalOfficer'] });
    const propose = (organisationId: string) =>
      proposeReading(platform(), officer, {
        ...{ organisationId, legalBasis: 'x', validFrom: TODAY, reason: 'x' },
        ...{ wording: 'proposal', status: 'V' },
      } as const);
    await expect(propose(province.committee.id)).rejects.toThrow('rule.propose');
    await expect(propose((await anOrganisation(db)).id)).rejects.toThrow('rule.propose');
    expect(await propose(own)).toMatchObject({ ok: true });
  });
});

test('the duty to communicate begins once, ends once, and is an event', async () => {
  const { head, db, project } = await aDesk();
  let seen: string | null = null;
  for (const met of [false, true, true, false]) {
    seen = done(
      await screenProject(platform(), head, project.id, { ...first(met), seenScreeningId: seen }),
    ).id;
  }
  const { rows } = await sql<{ topic: string }>`
    select topic from outbox where topic like 'draft.communication%' and payload ->> 'projectId' = ${project.id}
    order by occurred_at, topic`.execute(db);
  expect(rows.map(({ topic }) => topic).sort()).toEqual([
    'draft.communicationDue',
    'draft.communicationNoLongerDue',
  ]);
});
