import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { approveDocument, returnDocument } from '#features/official-documents/approve-document.server.ts';
import { signDocument } from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { insertMember } from '#features/organisations/relations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { acceptFinding } from '../checks/judge-report.server.ts';
import { startEdition } from '../editions/start-edition.server.ts';
import { loadReport } from '../report-desk.server.ts';
import { requireReport } from '../reports.store.server.ts';
import { freezeSignedReport, submitReport } from '../submit-report.server.ts';
import { saveReport } from '../write-report.server.ts';
import { askReports, previewAsked, remindOfReports, withdrawRequest } from './ask-reports.server.ts';
import { enterFromPaper } from './enter-from-paper.server.ts';
import { fillRequest, returnForCorrection, rollUpRequest } from './fill-request.server.ts';
import { loadRequest, loadSums } from './load-request.server.ts';
import { quoteReport } from './quote-report.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');
const PERIOD = { periodFrom: '2025-11-01', periodTo: '2026-10-31', programmeId: null };
const ALL = { state: '', page: 1 };

function done<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string },
): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** A justice department to which communes report, one of them founded by a merger within the period. */
async function aProvince(names: readonly string[] = ['An', 'Bình']) {
  const { db, clock } = platform();
  clock.set('2026-11-10T02:00:00Z');
  const justice = await anOrganisation(db, { name: 'Sở Tư pháp tỉnh thử' });
  const communes: Organisation[] = [];
  for (const name of names) {
    const commune = await anOrganisation(db, { name: `Ủy ban nhân dân xã ${name}`, level: 'commune' });
    await aRelation(db, 'reportsTo', commune, justice);
    communes.push(commune);
  }
  const organisationId = justice.id;
  const head = await aPerson(db, { organisationId, roles: ['leader'] });
  return { justice, communes, head };
}

async function ask(head: PersonActor, given: Partial<Parameters<typeof askReports>[2]> = {}) {
  const preview = await previewAsked(platform(), head, PERIOD);
  return await askReports(platform(), head, {
    ...PERIOD,
    ...{ template: 'communeShort', title: 'Kết quả năm', letter: 'Công văn số 11/STP', addressee: '' },
    ...{ dueOn: '2026-11-20', chosen: preview.bodies.map(({ id }) => id) },
    ...given,
  });
}

const versionOf = async (id: string) => (await requireReport(platform().db, id)).version;

/** The commune writes, signs; gives the report and who wrote it. */
async function answer(requestId: string, commune: Organisation, difficulties = '', on = '2026-11-18') {
  const { db, clock } = platform();
  clock.set(`${on}T02:00:00Z`);
  const organisationId = commune.id;
  const writer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  const leader = await aPerson(db, { organisationId, roles: ['leader'] });
  const { id } = done(await fillRequest(platform(), writer, requestId, { organisationId }));
  await signAll(id, writer, leader, difficulties);
  return { id, writer, leader };
}

async function signAll(id: string, writer: PersonActor, leader: PersonActor, impact: string) {
  const { db, clock } = platform();
  const { title, addressee, requestReference } = await requireReport(db, id);
  const words = { title, addressee, requestReference, narrative: { impact } };
  done(await saveReport(platform(), writer, id, { version: await versionOf(id), ...words }));
  for (const { key } of (await loadReport(platform(), writer, id)).findings)
    done(await acceptFinding(platform(), writer, id, { finding: key, reason: 'Đã đối chiếu.' }));
  const { documentId } = done(await submitReport(platform(), writer, id, { version: await versionOf(id) }));
  const version = async () => ({ version: (await requireDocument(db, documentId)).version });
  done(await approveDocument(platform(), leader, documentId, await version()));
  const signedOn = legalDay(clock.now());
  done(await signDocument(platform(), leader, documentId, { ...(await version()), signedOn, capacity: 0 }));
  expect(await freezeSignedReport(platform(), documentId)).toBe(true);
}

async function topics(): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select topic from outbox where topic like 'report.%' order by id`.execute(platform().db);
  return rows.map(({ topic }) => topic);
}

describe('asked, filled, late, returned', () => {
  test('who reports is asked; the report comes filled in; each state has its list', async () => {
    const { communes, head } = await aProvince(['An', 'Bình', 'Cẩm']);
    const { id } = done(await ask(head));
    const [first, second] = communes;
    const report = await answer(id, first!);
    const written = await requireReport(platform().db, report.id);
    expect(written).toMatchObject({ template: 'communeShort', requestReference: 'Công văn số 11/STP' });
    expect(written.addressee).toBe('Sở Tư pháp tỉnh thử');
    await answer(id, second!, '', '2026-11-23');
    const desk = await loadRequest(platform(), head, id, ALL);
    expect(desk.counts).toMatchObject({ received: 1, receivedLate: 1, overdue: 1, due: 0 });
    expect(desk.rows.map(({ name, state }) => `${name.slice(-3).trim()} ${state}`)).toEqual([
      'Cẩm overdue',
      'ình receivedLate',
      'An received',
    ]);
    expect(await topics()).toEqual(expect.arrayContaining(['report.requested', 'report.frozen']));
  });

  test('a last day on a day off goes on to the next working day; the next day is late', async () => {
    const { communes, head } = await aProvince();
    // 21/11/2026 is a Saturday.
    const { id } = done(await ask(head, { dueOn: '2026-11-21' }));
    await answer(id, communes[0]!, '', '2026-11-23');
    const desk = await loadRequest(platform(), head, id, ALL);
    expect(desk.lastDay).toBe('2026-11-23');
    expect(desk.counts).toMatchObject({ received: 1, receivedLate: 0 });
  });

  test('filled twice it is the same report; a stranger is not asked', async () => {
    const { communes, head } = await aProvince();
    const { id } = done(await ask(head));
    const organisationId = communes[0]!.id;
    const writer = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
    const one = done(await fillRequest(platform(), writer, id, { organisationId }));
    expect(done(await fillRequest(platform(), writer, id, { organisationId }))).toEqual(one);
    const stranger = await anOrganisation(platform().db);
    const other = await aPerson(platform().db, { organisationId: stranger.id, roles: ['draftingOfficer'] });
    expect(await fillRequest(platform(), other, id, { organisationId: stranger.id })).toMatchObject({
      reason: 'notAsked',
    });
    await expect(loadRequest(platform(), other, id, ALL)).rejects.toThrow(/not permitted/);
  });

  test('reminded once a day those who have not answered; nobody when all have, or it is withdrawn', async () => {
    const { communes, head } = await aProvince();
    const { id } = done(await ask(head));
    await answer(id, communes[0]!);
    expect(done(await remindOfReports(platform(), head, id))).toEqual({ reminded: 1 });
    expect(await remindOfReports(platform(), head, id)).toMatchObject({ reason: 'nobodyToRemind' });
    done(await withdrawRequest(platform(), head, id, { version: 1 }));
    expect(await remindOfReports(platform(), head, id)).toMatchObject({ reason: 'withdrawn' });
  });

  test.each([
    ['before the period ends', { dueOn: '2026-10-31' }, 'dueBeforePeriodEnds'],
    ['in the past', { dueOn: '2026-11-09' }, 'duePast'],
    ['nobody chosen', { chosen: [] }, 'nobodyAsked'],
  ])('refused: %s', async (_, given, reason) => {
    const { head } = await aProvince();
    expect(await ask(head, given)).toMatchObject({ ok: false, reason });
  });
});

describe('what becomes of bodies', () => {
  test('one that ended is answered for by who took over; one that left nobody is a gap that is said', async () => {
    const { db } = platform();
    const { justice, head, communes } = await aProvince(['Mới']);
    const ended = { level: 'commune', validTo: '2026-06-30' } as const;
    const before = await anOrganisation(db, { name: 'Xã Cũ', ...ended });
    const gone = await anOrganisation(db, { name: 'Xã Mất', ...ended });
    for (const one of [before, gone])
      await aRelation(db, 'reportsTo', one, justice, { validTo: '2026-06-30' });
    await aSuccession(db, before, communes[0]!, '2026-07-01');
    const preview = await previewAsked(platform(), head, PERIOD);
    expect(preview).toEqual({
      bodies: [{ id: communes[0]!.id, name: 'Ủy ban nhân dân xã Mới', answersFor: ['Xã Cũ'] }],
      unanswered: ['Xã Mất'],
    });
  });
});

describe('a co-ordination council', () => {
  test('asks its members of the period, and reads what they signed; others’ reports stay theirs', async () => {
    const { db, clock } = platform();
    clock.set('2026-11-10T02:00:00Z');
    const council = await anOrganisation(db, { kind: 'council', name: 'Hội đồng phối hợp thử' });
    const [member, left] = [await anOrganisation(db, { name: 'Sở Thành viên' }), await anOrganisation(db)];
    const seat = { councilId: council.id, seat: 'member', validFrom: '2020-01-01' } as const;
    await insertMember(db, { ...seat, organisationId: member.id, validTo: null });
    await insertMember(db, { ...seat, organisationId: left.id, validTo: '2026-01-31' });
    const head = await aPerson(db, { organisationId: council.id, roles: ['leader'] });
    const preview = await previewAsked(platform(), head, PERIOD);
    expect(preview.bodies.map(({ name }) => name)).toEqual(['Sở Thành viên']);
    const { id } = done(await ask(head));
    const { id: report } = await answer(id, member);
    expect((await loadReport(platform(), head, report)).report.id).toBe(report);
    const other = await anOrganisation(db);
    const stranger = await aPerson(db, { organisationId: other.id, roles: ['leader'] });
    await expect(loadReport(platform(), stranger, report)).rejects.toThrow(/not permitted/);
  });
});

describe('rolled up', () => {
  test('sums with the number of bodies, gaps by name, quotes under the name of their body; a later edition counts instead', async () => {
    const { communes, head } = await aProvince(['An', 'Bình', 'Cẩm']);
    const { id } = done(await ask(head));
    const first = await answer(id, communes[0]!, '- Loa truyền thanh đọc hằng sáng.');
    const paper = {
      organisationId: communes[1]!.id,
      source: 'Báo cáo số 5/BC-UBND',
      receivedOn: '2026-11-18',
    };
    const figures = { activities: 4, draftsInScope: 2, draftsCommunicated: 1 };
    const input = { ...paper, difficulties: '', proposals: 'Thêm kinh phí.', figures };
    done(await enterFromPaper(platform(), head, id, input));
    expect(await enterFromPaper(platform(), head, id, input)).toMatchObject({ reason: 'alreadyIn' });

    const asked = (await loadRequest(platform(), head, id, ALL)).rows;
    const fromPaper = asked.find(({ organisationId }) => organisationId === paper.organisationId);
    // Of a paper there are its figures; no text of ours with zeros where it says nothing.
    const read = await loadReport(platform(), head, fromPaper?.reportId ?? '');
    expect(read.content).toBeNull();
    expect(Object.keys(read.figures).sort()).toEqual([
      'activities',
      'communicatedRate',
      'draftsCommunicated',
      'draftsInScope',
    ]);

    const sums = await loadSums(platform(), head, id, { code: 'activities', box: 'impact', page: 1 });
    expect(sums.missing).toEqual(['Ủy ban nhân dân xã Cẩm']);
    const activities = sums.rows.find(({ code }) => code === 'activities');
    expect(activities?.now).toMatchObject({ value: 4, bodies: 2 });
    expect(sums.rows.find(({ code }) => code === 'communicatedRate')?.now).toMatchObject({ value: 0.5 });
    expect(sums.peers.map(({ value }) => value)).toEqual([4, 0]);
    expect(sums.quotes.map(({ text }) => text)).toEqual(['- Loa truyền thanh đọc hằng sáng.']);

    const own = done(await rollUpRequest(platform(), head, id));
    expect(done(await rollUpRequest(platform(), head, id))).toEqual(own);
    done(await quoteReport(platform(), head, id, { organisationId: communes[0]!.id, box: 'impact' }));
    const desk = await loadReport(platform(), head, own.id);
    expect(desk.report.narrative.impact).toBe('- Ủy ban nhân dân xã An: Loa truyền thanh đọc hằng sáng.');
    expect(desk.below).toMatchObject({ asked: 3, onTime: 2, late: 0, paper: 1 });
    expect(desk.findings.map(({ code, found }) => `${code} ${found}`)).toEqual([
      'gapsBelow Ủy ban nhân dân xã Cẩm',
    ]);
    // Bodies beside each other, drawn over the numbers of the table below.
    const peers = desk.content!.body.find((block) => block.kind === 'table' && block.head[1] === 'Cơ quan');
    // What the paper did not say is a gap, and no zero.
    expect(peers).toMatchObject({
      rows: [
        ['1', communes[0]!.name, '0', 'không phát sinh', '0', 'không phát sinh'],
        ['2', communes[1]!.name, '–', '50% (1/2)', '4', '–'],
      ],
    });
    const chart =
      peers?.kind === 'table' && peers.charts?.find(({ title }) => title === 'Hoạt động truyền thông');
    expect(chart ? chart.points.map(({ value }) => value) : null).toEqual([0, 4]);
    const texts = desk.content!.body.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(texts.join('\n')).toContain('Chưa nhận được báo cáo của 01 cơ quan');

    done(
      await returnForCorrection(platform(), head, id, {
        organisationId: communes[0]!.id,
        reason: 'Thiếu loa.',
      }),
    );
    expect((await loadRequest(platform(), head, id, ALL)).counts).toMatchObject({ returned: 1, received: 1 });
    const next = done(await startEdition(platform(), first.writer, first.id, { reason: 'Bổ sung.' }));
    expect(await startEdition(platform(), first.writer, first.id, { reason: 'x' })).toMatchObject({
      reason: 'corrected',
    });
    await signAll(next.id, first.writer, first.leader, '- Loa và bảng tin.');
    const again = await loadRequest(platform(), head, id, ALL);
    expect(again.rows.find(({ organisationId }) => organisationId === communes[0]!.id)).toMatchObject({
      reportId: next.id,
      edition: 2,
      state: 'received',
    });
    expect((await requireReport(platform().db, first.id)).narrative.impact).toContain('hằng sáng');
  });

  test('the own report of a body takes the place of the paper, by its own day', async () => {
    const { communes, head } = await aProvince();
    const { id } = done(await ask(head));
    const paper = { organisationId: communes[0]!.id, source: 'Bản giấy', receivedOn: '2026-11-10' };
    done(
      await enterFromPaper(platform(), head, id, {
        ...paper,
        difficulties: '',
        proposals: '',
        figures: { activities: 9 },
      }),
    );
    const { id: report } = await answer(id, communes[0]!, '', '2026-11-24');
    const { rows } = await loadRequest(platform(), head, id, ALL);
    expect(rows.find(({ organisationId }) => organisationId === communes[0]!.id)).toMatchObject({
      reportId: report,
      fromPaper: false,
      receivedOn: '2026-11-24',
      state: 'receivedLate',
    });
  });

  test('a paper that contradicts itself is not written', async () => {
    const { communes, head } = await aProvince();
    const { id } = done(await ask(head));
    const paper = { organisationId: communes[0]!.id, source: 'x', receivedOn: '2026-11-10' };
    const figures = { draftsInScope: 1, draftsCommunicated: 2 };
    const wrong = { ...paper, difficulties: '', proposals: '', figures };
    expect(await enterFromPaper(platform(), head, id, wrong)).toMatchObject({
      reason: 'contradictory',
      data: { part: 'draftsCommunicated', whole: 'draftsInScope' },
    });
  });

  test('the figures of a signed report are final', async () => {
    const { communes, head } = await aProvince();
    const { id } = done(await ask(head));
    await answer(id, communes[0]!);
    await expect(sql`update report_figure set value = 1`.execute(platform().db)).rejects.toThrow(
      /never changed/,
    );
  });
});

test('what a check found stops the submission until it is corrected or kept with a reason', async () => {
  const { communes, head } = await aProvince();
  const { id: requestId } = done(await ask(head));
  const organisationId = communes[0]!.id;
  const writer = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
  const { id } = done(await fillRequest(platform(), writer, requestId, { organisationId }));
  const write = async (impact: string) => {
    const words = { title: 'Kết quả năm', addressee: '', requestReference: '', narrative: { impact } };
    done(await saveReport(platform(), writer, id, { version: await versionOf(id), ...words }));
  };
  await write('Đã nhận 12 ý kiến.');
  const submit = async () => await submitReport(platform(), writer, id, { version: await versionOf(id) });
  expect(await submit()).toMatchObject({ reason: 'openFindings', data: { count: 1 } });
  const [finding] = (await loadReport(platform(), writer, id)).findings;
  expect(finding).toMatchObject({ code: 'figureDiffers', found: '12 ý kiến', accepted: null });
  done(
    await acceptFinding(platform(), writer, id, {
      finding: finding!.key,
      reason: 'Ý kiến tại họp thôn, ghi sổ giấy.',
    }),
  );
  // Other words are another finding: the reason was given for twelve.
  await write('Đã nhận 13 ý kiến.');
  expect(await submit()).toMatchObject({ reason: 'openFindings' });
  await write('Đã nhận 12 ý kiến.');
  const { documentId } = done(await submit());
  const { version } = await requireDocument(platform().db, documentId);
  const leader = await aPerson(platform().db, { organisationId, roles: ['leader'] });
  done(await returnDocument(platform(), leader, documentId, { version, reason: 'Xem lại.' }));
});

test('the desk of an asked body shows what is asked until it is in; that of the asker what is still out', async () => {
  const { communes, head } = await aProvince(['An', 'Bình']);
  const { id } = done(await ask(head));
  const officer = await aPerson(platform().db, {
    organisationId: communes[0]!.id,
    roles: ['draftingOfficer'],
    today: '2026-11-10',
  });
  const shown = async (actor: PersonActor) => {
    const { inbox } = await loadInbox(platform(), actor);
    return [...inbox.late, ...inbox.due, ...inbox.waiting]
      .filter(({ kind }) => kind.startsWith('report'))
      .map(({ kind, note }) => `${kind} ${note}`);
  };
  const { shortName } = await requireOrganisation(platform().db, head.organisationId);
  expect(await shown(officer)).toEqual([`reportAsked ${shortName}`]);
  await answer(id, communes[0]!);
  expect(await shown(officer)).toEqual([]);
  expect(await shown(head)).toEqual(['reportsAwaited 1']);
  done(
    await returnForCorrection(platform(), head, id, { organisationId: communes[0]!.id, reason: 'Thiếu số.' }),
  );
  expect(await shown(officer)).toEqual(['reportReturned Thiếu số.']);
});
