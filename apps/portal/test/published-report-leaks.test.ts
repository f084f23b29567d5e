import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import { indicatorOf, MONEY_CODES, partsOf } from '#features/indicators/indicator.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { insertProgramme } from '#features/plans/programmes.store.server.ts';
import { sayOnReport } from '#features/reports/comments/say-on-report.server.ts';
import { loadPublishing } from '#features/reports/publishing/load-publishing.server.ts';
import { publicReportFile } from '#features/reports/publishing/public-report-file.server.ts';
import {
  listPublicReports,
  viewPublicReport,
  viewPublicReportFigure,
} from '#features/reports/publishing/public-reports.server.ts';
import { publishReport } from '#features/reports/publishing/publish-report.server.ts';
import { requireReport } from '#features/reports/reports.store.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { newId } from '#platform/ids.ts';
import { done } from './factories/external-draft.ts';
import { aFrozenReport, aReportDesk } from './factories/frozen-report.ts';
import { aLawProject } from './factories/law-project.ts';
import { aPlanWithMoney } from './factories/plan-money.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from './factories/published-table.ts';
import { anOpenConsultation, useIntake } from './factories/submission.ts';

/** Everything around a report that is the house's own, or somebody's; each as a word that must stand nowhere in what everybody gets. */
const SECRETS = {
  contact: 'Nguyễn Thị Bí Mật',
  mail: 'bimat@vidu.vn',
  phone: '0912345678',
  held: 'Lời chưa ai duyệt',
  internal: 'Lời nói trong nhà',
  comment: 'Trao đổi nội bộ về báo cáo',
  activity: 'Buổi làm việc kín',
  writer: 'Cán Bộ Viết Mục',
};

const QUIET_DRAFT = 'Dự thảo chưa ai biết';

const intake = useIntake();

test('what everybody gets of a published report holds nothing of people, of the house, or of what is not public', async () => {
  const app = intake();
  const { db } = app;
  const round = await anOpenConsultation(db);
  const { organisationId } = round;
  await sql`update organisation set symbol = 'ST' where id = ${organisationId}`.execute(db);
  const programmeId = newId();
  const programme = { code: programmeId, name: 'Đề án 407', legalBasis: '407/QĐ-TTg', sortKey: '1' };
  await insertProgramme(db, { id: programmeId, ...programme, validFrom: '2022-03-30', validTo: null });
  await aLawProject(db, { organisationId, title: QUIET_DRAFT, shortTitle: QUIET_DRAFT });
  await sql`insert into activity (id, organisation_id, project_id, title, channel, held_on, reach, reach_kind, proof_sha256,
      state, created_at) values (${newId()}, ${organisationId}, ${round.projectId}, ${SECRETS.activity},
      'portal', '2026-06-01', 40, 'measured', 'a', 'recorded', now())`.execute(db);
  const plan = await aPlanWithMoney(() => app, { organisationId, programmeId });
  await plan.pay(0, 1_234_567, 'PC01');
  await enterSubmission(app, systemActor, round.id, {
    ...{ key: newId(), channel: 'internal', receivedAt: new Date('2026-11-20T03:00:00Z') },
    ...{ category: 'staffMember', place: '', detail: {} },
    opinions: [{ unitId: null, position: 'agree', text: SECRETS.internal }],
  } as never);
  const group = await aGroupOf(app, round, ['Nên lùi ngày có hiệu lực.', 'Giữ khoản này.', SECRETS.held]);
  await sql`update opinion set state = 'held' where consultation_id = ${round.id} and text = ${SECRETS.held}`.execute(
    db,
  );
  await sql`insert into contributor_contact (consultation_id, submission_id, name, email, phone, consent_answer_by_email,
      consent_publish_name, consent_receipt_by_email, consent_ask_back)
    select consultation_id, id, ${SECRETS.contact}, ${SECRETS.mail}, ${SECRETS.phone}, false, false, false, false
    from submission where consultation_id = ${round.id}`.execute(db);
  await anApprovedAnswer(app, round, group, { outcome: 'partlyAccepted' });
  await publishedBy(app, round);
  app.clock.set('2026-12-30T02:00:00Z');

  const desk = await aReportDesk(app, organisationId);
  await sql`update person set display_name = ${SECRETS.writer} where id = ${desk.writer.personId}`.execute(
    db,
  );
  const id = await aFrozenReport(app, desk, {
    meanwhile: async (report) =>
      done(await sayOnReport(app, desk.writer, report, '', { words: SECRETS.comment, threadId: '' })),
  });
  // The report itself names a draft that nobody outside knows: that is shown first, and somebody answers for it.
  const { warnings } = await loadPublishing(app, desk.head, id);
  expect(warnings).toEqual({ personalData: [], notPublic: [QUIET_DRAFT] });
  const yes = { version: 0, confirmed: true, warningsSeen: true, withSigned: true };
  expect(await publishReport(app, desk.head, id, yes)).toMatchObject({ reason: 'noSignedFile' });
  const published = await publishReport(app, desk.head, id, { ...yes, withSigned: false });
  if (!published.ok) throw new Error(published.reason);
  const { slug } = published.value;

  const { snapshot } = await requireReport(db, id);
  // The house keeps what must not go out: without it the test would show nothing.
  expect(JSON.stringify(snapshot)).toContain(QUIET_DRAFT);
  expect(snapshot?.figures.moneySpent.value).toBe(1_234_567);

  const view = await viewPublicReport(app, slug);
  if (view.kind !== 'shown') throw new Error('taken off');
  const codes = view.figures.map(({ value }) => value.code);
  expect(codes).toContain('opinionsReceived');
  for (const code of MONEY_CODES) expect(codes).not.toContain(code);
  const pages = [];
  for (const code of codes) {
    const figure = await viewPublicReportFigure(app, slug, code, 1);
    pages.push(figure);
    // What is listed and what is only counted add up to the records that the report keeps.
    for (const list of figure.records.lists)
      expect(list.rows.length + list.unnamed, list.code).toBe(snapshot?.records[list.code]?.length);
    expect(figure.records.lists.map((list) => list.code)).toEqual(
      partsOf(indicatorOf(code)!).filter((part) => (snapshot?.records[part]?.length ?? 0) > 0),
    );
  }
  const opinions = pages.find(({ records }) => records.value.code === 'opinionsReceived')!.records.lists[0]!;
  expect([opinions.rows.length > 0, opinions.unnamed > 0]).toEqual([true, true]);
  await expect(viewPublicReportFigure(app, slug, 'moneySpent', 1)).rejects.toThrow();

  const { slug: bodySlug } = await requireOrganisation(db, organisationId);
  const xlsx = unzipSync((await publicReportFile(app, slug, 'so-lieu.xlsx')).bytes);
  const docx = unzipSync((await publicReportFile(app, slug, 'bao-cao.docx')).bytes);
  const asSigned = [JSON.stringify(view.content), ...Object.values(docx).map((part) => strFromU8(part))];
  const around = [
    JSON.stringify({ ...view, content: null }),
    JSON.stringify(pages),
    JSON.stringify(await listPublicReports(db, bodySlug)),
    strFromU8((await publicReportFile(app, slug, 'so-lieu.json')).bytes),
    ...Object.values(xlsx).map((part) => strFromU8(part)),
  ].join('\n');
  expect(around).not.toContain(QUIET_DRAFT);
  const outside = [around, ...asSigned].join('\n');
  for (const [what, words] of Object.entries(SECRETS)) expect(outside.includes(words), what).toBe(false);
  expect(outside).not.toMatch(/1[.,]?234[.,]?567/);
  // Words of opinions stand on the page of the opinion, where a moderator may take them off.
  expect(outside).not.toContain('Nên lùi ngày có hiệu lực');

  // A draft that leaves the portal later takes its names along: the figure stays, its record is counted.
  await sql`update consultation set taken_down_at = now() where id = ${round.id}`.execute(db);
  for (const code of codes)
    for (const list of (await viewPublicReportFigure(app, slug, code, 1)).records.lists)
      expect(list.rows, `${code} ${list.code}`).toEqual([]);
});
