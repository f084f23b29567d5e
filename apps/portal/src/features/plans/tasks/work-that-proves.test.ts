import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { countReport } from '#features/reports/count-report.server.ts';
import { reportContent } from '#features/reports/report-content.ts';
import { nationalTemplate } from '#features/reports/templates/national-templates.ts';
import { newId } from '#platform/ids.ts';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { findEvidenceChoices } from './evidence.store.server.ts';
import { evidenceHref } from './evidence-href.ts';
import { linkEvidence } from './prove-task.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let story: PlanStory;
beforeEach(async () => {
  platform().clock.set('2026-11-23T02:00:00Z');
  story = await aPlanStory(platform);
});

/** One of each kind that a body can show, and one of each that it cannot show yet. */
async function workOf(organisationId: string) {
  const { db } = platform();
  const id = {
    gathering: newId(),
    survey: newId(),
    contest: newId(),
    skillDocument: newId(),
    reviewFinding: newId(),
  };
  for (const [one, state, slug] of [
    [id.gathering, 'closed', 'mot'],
    [newId(), 'announced', 'hai'],
  ] as const)
    await sql`insert into gathering (id, organisation_id, kind, slug, title, starts_at, ends_at, registration_until, state, created_at)
      values (${one}, ${organisationId}, 'conference', ${slug + organisationId}, 'Hội nghị', '2026-10-05T01:00Z', '2026-10-05T04:00Z',
        '2026-10-05T01:00Z', ${state}, now())`.execute(db);
  for (const [one, state, slug] of [
    [id.survey, 'published', 'a'],
    [newId(), 'open', 'b'],
  ] as const)
    await sql`insert into survey (id, organisation_id, slug, kind, title, purpose, access, series_id, opens_on, closes_on, state, closed_at,
        created_at)
      values (${one}, ${organisationId}, ${slug + organisationId}, 'other', 'Khảo sát', 'Thử', 'public', ${one}, '2026-10-01', '2026-10-09',
        ${state}, '2026-10-08', now())`.execute(db);
  await sql`insert into contest (id, organisation_id, slug, title, rules, tie_break, created_at)
    values (${id.contest}, ${organisationId}, ${`t${organisationId}`}, 'Cuộc thi', 'Luật', 'time', now())`.execute(
    db,
  );
  await sql`insert into contest_round (contest_id, id, name, opens_at, closes_at, question_count, minutes)
    values (${id.contest}, ${newId()}, 'Vòng', '2026-10-01', '2026-10-10', 1, 5)`.execute(db);
  await sql`update contest set state = 'published' where id = ${id.contest}`.execute(db);
  await sql`insert into skill_document (id, organisation_id, slug, title, audience, created_at)
    values (${id.skillDocument}, ${organisationId}, ${`s${organisationId}`}, 'Sổ tay', 'Mọi người', now())`.execute(
    db,
  );
  await sql`insert into skill_document_edition (document_id, ordinal, dated_on, file_name, media_type, sha256, came_sha256, size, published_at)
    values (${id.skillDocument}, 1, '2026-10-11', 'a.txt', 'text/plain', 'a', 'a', 1, '2026-10-11')`.execute(
    db,
  );
  await sql`insert into review_finding (id, organisation_id, citation, document, problem, found, proposal, proposed, addressee, state, sent_on,
      found_at)
    values (${id.reviewFinding}, ${organisationId}, 'Điều 5 Quyết định 1', 'Quyết định 1', 'unclear', 'Khó hiểu', 'amend', 'Sửa', 'UBND',
      'sent', '2026-10-12', now())`.execute(db);
  return id;
}

test('what is done and can be shown proves a task; what still goes on does not, and what another body did neither', async () => {
  const { db } = platform();
  const work = await workOf(story.justice.id);
  const taskId = await story.add();
  await story.issue();
  const choices = await findEvidenceChoices(db, [story.justice.id]);
  expect(choices.map(({ kind, id }) => [kind, id])).toEqual(
    expect.arrayContaining(Object.entries(work).map(([kind, id]) => [kind, id])),
  );
  expect(choices.filter(({ kind }) => kind in work)).toHaveLength(5);
  for (const [kind, id] of Object.entries(work)) {
    done(await linkEvidence(platform(), story.keeper, taskId, { choice: { kind, id } }));
    expect(evidenceHref({ kind, id })).toContain(id);
  }
  const theirs = await workOf(story.science.id);
  expect(
    await linkEvidence(platform(), story.keeper, taskId, { choice: { kind: 'survey', id: theirs.survey } }),
  ).toEqual({ ok: false, reason: 'noSuchRecord' });
});

test('the report of the quarter prints every task with its products; another programme prints none of them', async () => {
  const { db, clock } = platform();
  const work = await workOf(story.justice.id);
  const first = await story.add({
    title: 'Hội nghị về một cửa',
    product: 'Hội nghị; tài liệu',
    timeText: 'Quý IV',
  });
  await story.add({ title: 'Bản tin loa', product: 'Bản tin' });
  const scope = { organisationIds: [story.justice.id], from: '2026-10-01', to: '2026-12-31' };
  const count = (programmeId: string) =>
    countReport(db, { ...scope, programmeId }, clock.now(), { tasks: true, compared: true });
  // Nobody reports on a plan that is being written.
  expect((await count(story.programmeId)).tasks).toEqual([]);
  await story.issue();
  done(
    await linkEvidence(platform(), story.keeper, first, {
      choice: { kind: 'gathering', id: work.gathering },
    }),
  );
  const snapshot = await count(story.programmeId);
  expect(snapshot.tasks).toMatchObject([
    {
      title: 'Hội nghị về một cửa',
      standing: 'underWay',
      evidence: [{ kind: 'gathering', label: 'Hội nghị' }],
    },
    { title: 'Bản tin loa', standing: 'notStarted', evidence: [] },
  ]);
  expect(snapshot.figures).toMatchObject({
    ...{ gatheringsHeld: { value: 1 }, surveysHeld: { value: 1 }, contestsHeld: { value: 1 } },
    ...{ skillDocuments: { value: 1 }, newsPublished: { value: 0 } },
  });
  expect((await count(newId())).tasks).toEqual([]);

  const report = {
    ...{ title: 'Quý IV', periodFrom: scope.from, periodTo: scope.to, addressee: '', requestReference: '' },
    narrative: {},
  };
  const body = {
    name: 'Sở Thử',
    shortName: 'Sở',
    parentAgency: null,
    agency: 'SỞ THỬ',
    place: 'Thử',
    authority: '',
  };
  const content = reportContent(report, nationalTemplate('reformOutreach'), snapshot, body as never);
  const [appendix] = content.appendices ?? [];
  const table = appendix?.body.find(({ kind }) => kind === 'table');
  expect(table).toMatchObject({
    rows: [
      [
        '1',
        'Hội nghị về một cửa',
        'Hội nghị; tài liệu',
        expect.any(String),
        'Quý IV',
        'Đang thực hiện. Sản phẩm trong kỳ: Hội nghị.',
      ],
      ['2', 'Bản tin loa', 'Bản tin', expect.any(String), expect.any(String), 'Chưa thực hiện.'],
    ],
  });
  expect(JSON.stringify(content.body)).toContain('Đã tổ chức 01 hội nghị, lớp tập huấn, buổi đối thoại');
  expect(JSON.stringify(content.body)).toContain(
    'Kế hoạch có 02 nhiệm vụ: đã hoàn thành 00, đang thực hiện 01, chưa thực hiện 01. Sản phẩm trong kỳ: 01 hội nghị, lớp học.',
  );
});
