import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { viewFigureRecords } from '#features/accountability/view-figures.server.ts';
import { type Actor, type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { loadFigure } from '#features/indicators/figure.server.ts';
import { INDICATORS, type IndicatorValue, indicatorOf, MONEY_CODES } from '#features/indicators/indicator.ts';
import type { OpenList } from '#features/indicators/open-records.store.server.ts';
import { publicHref, recordHref } from '#features/indicators/record-href.ts';
import { insertProgramme } from '#features/plans/programmes.store.server.ts';
import { countReport, snapshotHash } from '#features/reports/count-report.server.ts';
import { loadKeptFigure } from '#features/reports/kept-figure.server.ts';
import { reportFile } from '#features/reports/print-report.server.ts';
import { insertReport, requireReport, updateReport } from '#features/reports/reports.store.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { aLawProject } from './factories/law-project.ts';
import { anOrganisation, aRelation } from './factories/organisation.ts';
import { aPerson } from './factories/person.ts';
import { aPlanWithMoney } from './factories/plan-money.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from './factories/published-table.ts';
import { anOpenConsultation, useIntake } from './factories/submission.ts';

/**
 * Every indicator × every reader: the figure is the same for whoever may see it, one click opens its records by the reader's rights, and
 * what is listed and what is said not to open add up to the figure.
 */
const intake = useIntake();
const SECRET = 'Nguyễn Thị Bí Mật 0912345678';
const FROM = '2026-01-01';
const TO = '2026-12-31';

let app: ReturnType<typeof intake>;
let round: Consultation;
let readers: Readonly<Record<string, PersonActor>>;
let programmeId: string;

beforeEach(async () => {
  app = intake();
  const { db } = app;
  round = await anOpenConsultation(db);
  const { organisationId } = round;
  const body = { id: organisationId };
  const [above, focal, stranger] = [
    await anOrganisation(db),
    await anOrganisation(db),
    await anOrganisation(db),
  ];
  programmeId = newId();
  const name = { code: programmeId, name: 'Đề án 407', legalBasis: '407/QĐ-TTg' };
  await insertProgramme(db, {
    id: programmeId,
    ...name,
    validFrom: '2022-03-30',
    validTo: null,
    sortKey: '1',
  } as never);
  await aRelation(db, 'reportsTo', body, above);
  await aRelation(db, 'reportsTo', body, focal, { programmeId });
  await aYearOfRecords(organisationId);
  const inside = async (role: 'leader' | 'auditor' | 'recordsClerk' | 'financeOfficer') =>
    await aPerson(db, { organisationId, roles: [role] });
  readers = {
    leader: await inside('leader'),
    auditor: await inside('auditor'),
    clerk: await inside('recordsClerk'),
    finance: await inside('financeOfficer'),
    superior: await aPerson(db, { organisationId: above.id, roles: ['leader'] }),
    focal: await aPerson(db, { organisationId: focal.id, roles: ['focalUnit'], programmeId }),
    stranger: await aPerson(db, { organisationId: stranger.id, roles: ['leader'] }),
  };
});

/** At least one record behind every figure that this house counts, some of it public. */
async function aYearOfRecords(organisationId: string): Promise<void> {
  const { db } = app;
  const person = await aPerson(db, { organisationId, roles: ['leader'] });
  const quiet = await aLawProject(db, { organisationId, title: 'Dự thảo chưa công khai' });
  for (const [id, inScope] of [
    [round.projectId, true],
    [quiet.id, true],
    [(await aLawProject(db, { organisationId, stage: 'stopped' })).id, false],
  ] as const)
    await sql`insert into screening (id, project_id, criteria_id, verdicts, in_scope, decided_by, decided_on, created_at)
      values (${newId()}, ${id}, 'x', '[]', ${inScope}, ${person.personId}, '2026-03-01', now())`.execute(db);
  const external = newId();
  await sql`insert into external_draft (id, organisation_id, asking_name, letter_symbol, letter_on, received_on, title, document_type,
      level, opinion_asked, due_on, state, created_at)
    values (${external}, ${organisationId}, 'Bộ A', '1/BA', '2026-05-04', '2026-05-04', 'Nghị định B', 'decree', 'central', true,
      '2026-05-20', 'registered', now())`.execute(db);
  await sql`insert into external_outreach_request (external_draft_id, id, kind, asked_by, basis_symbol, basis_on, recorded_at)
    values (${external}, ${newId()}, 'task', 'UBND tỉnh', '5/UBND', '2026-05-05', now())`.execute(db);
  for (const [projectId, externalId, reachKind, proof] of [
    [round.projectId, null, 'measured', 'a'],
    [quiet.id, null, 'estimated', null],
    [null, external, 'measured', 'a'],
  ] as const)
    await sql`insert into activity (id, organisation_id, project_id, external_draft_id, title, channel, held_on, reach, reach_kind,
        proof_sha256, state, created_at)
      values (${newId()}, ${organisationId}, ${projectId}, ${externalId}, 'Buổi đối thoại', 'portal', '2026-06-01', 40, ${reachKind},
        ${proof}, 'recorded', now())`.execute(db);
  await toldHeldAndAsked(organisationId, person.personId);
  const plan = await aPlanWithMoney(() => app, { organisationId, programmeId });
  await plan.pay(0, 1_200_000, 'PC01');
  await enterSubmission(app, systemActor, round.id, {
    ...{ key: newId(), channel: 'internal', receivedAt: new Date('2026-11-20T03:00:00Z') },
    ...{ category: 'staffMember', place: '', detail: {} },
    opinions: [{ unitId: null, position: 'agree', text: 'Nội bộ' }],
  } as never);
  const group = await aGroupOf(app, round, [
    'Nên lùi ngày có hiệu lực.',
    'Giữ khoản này.',
    'Chưa ai duyệt lời này.',
  ]);
  // One opinion waits for a moderator: it is counted, and nobody outside reads it.
  await sql`update opinion set state = 'held' where consultation_id = ${round.id} and text like 'Chưa ai%'`.execute(
    db,
  );
  await sql`insert into contributor_contact (consultation_id, submission_id, name, email, phone, consent_answer_by_email,
      consent_publish_name, consent_receipt_by_email, consent_ask_back)
    select consultation_id, id, ${SECRET}, 'bimat@vidu.vn', '0912345678', false, false, false, false
    from submission where consultation_id = ${round.id}`.execute(db);
  await anApprovedAnswer(app, round, group, { outcome: 'partlyAccepted' });
  await publishedBy(app, round);
  app.clock.set('2026-12-31T02:00:00Z');
}

/** News, a gathering with people, a survey, a contest, a document of training. */
async function toldHeldAndAsked(organisationId: string, personId: string): Promise<void> {
  const { db } = app;
  const [news, gathering, survey, contest, document] = [newId(), newId(), newId(), newId(), newId()];
  await sql`insert into news_piece (id, kind, slug, organisation_id, created_at) values (${news}, 'news', 'tin-thu', ${organisationId}, now())`.execute(
    db,
  );
  await sql`insert into news_edition (piece_id, ordinal, state, title, summary, body, written_by, written_at, approved_by, approved_at, published_at)
    values (${news}, 1, 'published', 'Tin thử', 'Tin.', 'Tin.', ${personId}, '2026-05-01', ${personId}, '2026-05-01', '2026-05-01')`.execute(
    db,
  );
  await sql`update news_piece set shown_edition = 1, first_shown_at = '2026-05-01' where id = ${news}`.execute(
    db,
  );
  await sql`insert into gathering (id, organisation_id, kind, slug, title, starts_at, ends_at, registration_until, state, created_at)
    values (${gathering}, ${organisationId}, 'class', 'lop-thu', 'Lớp thử', '2026-05-02T01:00Z', '2026-05-02T04:00Z', '2026-05-02T01:00Z',
      'closed', now())`.execute(db);
  await sql`insert into gathering_door_count (gathering_id, participant_group, people) values (${gathering}, 'people', 12)`.execute(
    db,
  );
  await sql`insert into survey (id, organisation_id, slug, kind, title, purpose, access, series_id, opens_on, closes_on, state, closed_at,
      created_at)
    values (${survey}, ${organisationId}, 'khao-sat-thu', 'other', 'Khảo sát thử', 'Thử', 'public', ${survey}, '2026-05-01', '2026-05-03',
      'closed', '2026-05-03', now())`.execute(db);
  await sql`insert into contest (id, organisation_id, slug, title, rules, tie_break, created_at)
    values (${contest}, ${organisationId}, 'thi-thu', 'Thi thử', 'Luật', 'time', now())`.execute(db);
  await sql`insert into contest_round (contest_id, id, name, opens_at, closes_at, question_count, minutes)
    values (${contest}, ${newId()}, 'Vòng 1', '2026-05-01', '2026-05-04', 5, 10)`.execute(db);
  await sql`update contest set state = 'closed' where id = ${contest}`.execute(db);
  await sql`insert into skill_document (id, organisation_id, slug, title, audience, created_at)
    values (${document}, ${organisationId}, 'so-tay-thu', 'Sổ tay thử', 'Mọi người', now())`.execute(db);
  await sql`insert into skill_document_edition (document_id, ordinal, dated_on, file_name, media_type, sha256, came_sha256, size, published_at)
    values (${document}, 1, '2026-05-05', 'a.txt', 'text/plain', 'a', 'a', 1, '2026-05-05')`.execute(db);
}

/** Rows of all pages. */
async function walked(read: (page: number) => Promise<readonly (OpenList & { readonly code: string })[]>) {
  const first = await read(1);
  return first.map(({ code, rows, shut, more }) => {
    expect(more, code).toBe(false);
    return { code, rows, shut, listed: rows.reduce((sum, { amount }) => sum + amount, 0) };
  });
}

/** What a list of a figure must come to. */
function figureOf(value: IndicatorValue, index: number): number {
  if (value.denominator === undefined) return value.value ?? 0;
  return (index === 0 ? value.numerator : value.denominator) ?? 0;
}

const query = () => ({ body: round.organisationId, from: FROM, to: TO, page: 1 });
const ABOVE = ['activity', 'plan', 'task'];

describe('staff', () => {
  test.each(['leader', 'auditor', 'clerk', 'finance', 'superior', 'focal'])('%s', async (who) => {
    const actor = readers[who] as Actor;
    let opened = 0;
    for (const indicator of INDICATORS) {
      // A focal unit of one programme sees its money, asked in that programme.
      const asked = who === 'focal' ? { ...query(), programmeId } : query();
      const figure = await loadFigure(app, actor, indicator.code, asked);
      const lists = await walked(
        async (page) => (await loadFigure(app, actor, indicator.code, { ...asked, page })).lists,
      );
      for (const [i, list] of lists.entries()) {
        const label = `${who} ${indicator.code} ${list.code}`;
        if (indicator.kind !== 'median')
          expect(list.listed + list.shut.amount, label).toBe(figureOf(figure.value, i));
        for (const row of list.rows) {
          const href = row.slug === null ? recordHref(row) : publicHref({ ...row, slug: row.slug });
          expect(href, label).toMatch(/^\//);
          if (['superior', 'focal'].includes(who) && row.slug === null)
            expect(ABOVE, label).toContain(row.kind);
        }
        opened += list.rows.length;
      }
      expect(JSON.stringify(figure)).not.toMatch(/Bí Mật|bimat|0912345678/);
    }
    expect(opened).toBeGreaterThan(20);
  });

  test('above a body: what is public opens on the portal with who speaks as a category; what waits is a number', async () => {
    const { superior, leader } = readers;
    const at = async (actor: PersonActor | undefined) =>
      (await loadFigure(app, actor!, 'opinionsReceived', query())).lists[0]!;
    const above = await at(superior);
    expect(above.rows.map(({ speaker, words }) => `${speaker}: ${words}`).sort()).toEqual([
      'Người dân, xã Tân Hưng: Giữ khoản này.',
      'Người dân, xã Tân Hưng: Nên lùi ngày có hiệu lực.',
    ]);
    expect(above.shut).toEqual({ records: 1, amount: 1 });
    expect(await at(leader)).toMatchObject({ shut: { records: 0 }, rows: [{ slug: null }, {}, {}] });
    const drafts = (await loadFigure(app, superior!, 'draftsInScope', query())).lists[0]!;
    expect(drafts.rows).toHaveLength(1);
    expect(drafts.shut.records).toBe(1);
    expect(JSON.stringify(drafts)).not.toContain('chưa công khai');
  });

  test('whom the body does not report to sees no figure at all', async () => {
    for (const { code } of INDICATORS)
      await expect(loadFigure(app, readers.stranger!, code, query()), code).rejects.toThrow(Forbidden);
  });

  test('what a body spent is a number of its plans above it, and vouchers in it', async () => {
    for (const code of MONEY_CODES) {
      if (indicatorOf(code)?.kind === 'ratio') continue;
      const kinds = async (actor: PersonActor | undefined) =>
        new Set(
          (await loadFigure(app, actor!, code, query())).lists.flatMap(({ rows }) =>
            rows.map(({ kind }) => kind),
          ),
        );
      for (const kind of await kinds(readers.superior)) expect(kind).toBe('plan');
      for (const kind of await kinds(readers.finance))
        expect(['budgetLine', 'spend', 'socialResource']).toContain(kind);
    }
  });
});

describe('a signed report', () => {
  test('keeps its records, and opens them by the rights of whoever looks; before it is signed it opens to nobody above', async () => {
    const { db } = app;
    const { organisationId } = round;
    const id = newId();
    const facts = { title: 'Báo cáo', periodFrom: FROM, periodTo: TO, addressee: '', requestReference: '' };
    await insertReport(db, {
      id,
      organisationId,
      programmeId: null,
      ...facts,
      createdAt: app.clock.now(),
      createdBy: null,
    });
    const snapshot = await countReport(
      db,
      { organisationIds: [organisationId], from: FROM, to: TO },
      app.clock.now(),
    );
    await updateReport(db, id, 1, { snapshot, snapshot_sha256: snapshotHash(snapshot) });
    const open = async (actor: PersonActor | undefined, code: string) =>
      await loadKeptFigure(app, actor!, code, { reportId: id, page: 1 });
    await expect(open(readers.superior, 'draftsLed')).rejects.toThrow(Forbidden);
    await updateReport(db, id, (await requireReport(db, id)).version, { state: 'frozen' });
    for (const who of ['leader', 'clerk', 'superior'] as const)
      for (const { code, kind } of INDICATORS) {
        const figure = await open(readers[who], code);
        for (const [i, list] of figure.lists.entries()) {
          const listed = list.rows.reduce((sum, { amount }) => sum + amount, 0);
          if (kind !== 'median')
            expect(listed + list.shut.amount, `${who} ${code}`).toBe(figureOf(figure.value, i));
        }
        expect(JSON.stringify(figure)).not.toMatch(/Bí Mật|bimat|0912345678/);
      }
    await expect(open(readers.stranger, 'draftsLed')).rejects.toThrow(Forbidden);

    const file = async (actor: PersonActor | undefined, name: string) =>
      Buffer.from((await reportFile(app, actor!, id, name)).bytes);
    const above = (await file(readers.superior, 'so-lieu.json')).toString();
    expect(above).not.toMatch(/chưa công khai/);
    expect(JSON.parse(above).snapshot.records.draftsInScope).toMatchObject({
      shut: { records: 1, amount: 1 },
    });
    const own = JSON.parse((await file(readers.clerk, 'so-lieu.json')).toString());
    expect(canonicalHash(own.snapshot)).toBe(own.report.snapshotSha256);
    const workbook = unzipSync(await file(readers.superior, 'so-lieu.xlsx'));
    const cells = Object.values(workbook)
      .map((part) => strFromU8(part))
      .join('');
    expect(cells).toContain('1 bản ghi không được xem');
    expect(cells).not.toMatch(/chưa công khai|Bí Mật/);
  });
});

test('the public opens what is published; the rest of a public figure is a number', async () => {
  const { rows: found } = await sql<{
    slug: string;
  }>`select slug from organisation where id = ${round.organisationId}`.execute(app.db);
  const slug = found[0]?.slug ?? '';
  let shown = 0;
  for (const indicator of INDICATORS) {
    const looked = viewFigureRecords(app, slug, indicator.code, { year: '2026', page: 1 });
    const view = await looked.catch((error: unknown) => error);
    if (view instanceof NotFound) continue;
    if (view instanceof Error) throw view;
    shown += 1;
    const { value, lists } = await looked;
    for (const [i, list] of lists.entries())
      if (indicator.kind !== 'median')
        expect(list.rows.length + list.unnamed, indicator.code).toBe(figureOf(value, i));
    expect(JSON.stringify(lists)).not.toMatch(/Bí Mật|bimat|0912345678|chưa công khai|Chưa ai/);
  }
  expect(shown).toBeGreaterThanOrEqual(5);
});
