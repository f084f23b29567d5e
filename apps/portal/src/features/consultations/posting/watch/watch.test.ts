import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { paths } from '#paths';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { issueCertificate } from '../../certificate/issue-certificate.server.ts';
import { closeDueConsultations } from '../../change-consultation.server.ts';
import { findPostings } from '../../consultations.store.server.ts';
import { openConsultation } from '../../open-consultation.server.ts';
import { prepareConsultation } from '../../prepare-consultation.server.ts';
import { loadPostingDesk } from '../posting-desk.server.ts';
import { putBack, takeDown } from '../take-down.server.ts';
import { askPage } from './ask-page.server.ts';
import { measurePosting } from './measure-posting.server.ts';
import { expectedSince, gapBetween } from './outage-watch.ts';
import { settleOutage } from './settle-outage.server.ts';
import { findProposedOutages, findWatch, noteAnswer } from './watch.store.server.ts';

const platform = usePlatform();
const at = (day: number, time: string) =>
  new Date(`2026-11-${String(day).padStart(2, '0')}T${time}:00+07:00`);
const TOLERANCE = { toleranceMinutes: 5, proposes: true };

async function anOpenRound() {
  const { db, clock } = platform();
  clock.set(at(4, '09:00'));
  await installNationalRows(db);
  const body = await anOrganisation(db, {});
  const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const documentType = 'provinceCommitteeDecision';
  const project = await aLawProject(db, { stage: 'screened', organisationId: body.id, documentType });
  const { id: draftVersionId } = await aDraftVersion(db, project);
  const prepared = await prepareConsultation(platform(), writer, {
    ...{ projectId: project.id, draftVersionId, purpose: 'Xin ý kiến', contactAddress: 'Số 1' },
    ...{ contactEmail: 'a@example.org', contactPhone: '' },
  });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  const opened = await openConsultation(platform(), head, id, { version: 1, closesOn: '', reason: '' });
  if (!opened.ok) throw new Error(opened.reason);
  return { id, head, writer, slug: project.slug };
}

/** Measures at these instants; the page answers, or does not. */
async function measure(answers: boolean, ...instants: Date[]): Promise<void> {
  for (const instant of instants) {
    platform().clock.set(instant);
    await measurePosting(platform(), async () => answers, TOLERANCE);
  }
}
const proposed = async (id: string) =>
  (await findProposedOutages(platform().db, id)).map(({ from, until, state }) => ({ from, until, state }));

describe('the rule', () => {
  test.each([
    ['exactly the tolerance is none', at(4, '10:00'), at(4, '10:05'), false],
    ['a minute more is one', at(4, '10:00'), at(4, '10:06'), true],
    ['never seen, and nobody knows since when it should have been', undefined, at(4, '10:06'), false],
  ] as const)('%s', (_sentence, from, until, isGap) => {
    expect(gapBetween(from, until, 5) !== undefined).toBe(isGap);
  });
  test.each([
    ['measured just before it was posted', at(4, '09:00'), at(4, '08:59'), at(4, '09:00')],
    ['measured after it was posted, but it never answered', at(4, '09:00'), at(4, '09:30'), at(4, '09:00')],
    ['nothing measured at that time', at(4, '09:00'), at(3, '09:00'), undefined],
    ['nothing ever measured', at(4, '09:00'), undefined, undefined],
    ['not posted', undefined, at(4, '08:59'), undefined],
  ] as const)('a page that never answered should have since: %s', (_sentence, posted, measured, since) => {
    expect(expectedSince(posted, measured, 5)).toEqual(since);
  });
});

describe('measuring', () => {
  test('each minute an answer: nothing is proposed, and the desk says since when', async () => {
    const { id, writer } = await anOpenRound();
    await measure(true, at(4, '09:01'), at(4, '09:02'), at(4, '09:07'));
    expect(await proposed(id)).toEqual([]);
    const { watch } = await loadPostingDesk(platform(), writer, id);
    expect(watch).toEqual({ firstAt: at(4, '09:01'), lastAt: at(4, '09:07') });
  });

  test('a page that fails for an hour is one gap, from its last answer to the next', async () => {
    const { id } = await anOpenRound();
    await measure(true, at(4, '09:01'));
    await measure(false, at(4, '09:02'), at(4, '09:30'), at(4, '10:00'));
    expect(await proposed(id)).toEqual([]);
    await measure(true, at(4, '10:01'), at(4, '10:02'));
    expect(await proposed(id)).toEqual([{ from: at(4, '09:01'), until: at(4, '10:01'), state: 'open' }]);
  });

  test('two processes: one that hangs while the other measures each minute leaves no gap, nor turns the clock back', async () => {
    const { id } = await anOpenRound();
    await measure(true, at(4, '09:01'));
    platform().clock.set(at(4, '09:02'));
    const hanging = async () => {
      for (let minute = 3; minute < 20; minute += 1)
        await measure(true, at(4, `09:${String(minute).padStart(2, '0')}`));
      return true;
    };
    await measurePosting(platform(), hanging, TOLERANCE);
    expect(await proposed(id)).toEqual([]);
    await inTransaction(platform().db, (tx) => noteAnswer(tx, id, at(4, '09:05')));
    expect(await findWatch(platform().db, id)).toMatchObject({ lastAt: at(4, '09:19') });
  });

  test('two processes that find one gap at once propose it once', async () => {
    const { id } = await anOpenRound();
    await measure(true, at(4, '09:01'));
    platform().clock.set(at(4, '10:00'));
    const other = async () => {
      await measurePosting(platform(), async () => true, TOLERANCE);
      return true;
    };
    await measurePosting(platform(), other, TOLERANCE);
    expect(await proposed(id)).toEqual([{ from: at(4, '09:01'), until: at(4, '10:00'), state: 'open' }]);
  });

  test('a process that was stopped over night is a gap too', async () => {
    const { id } = await anOpenRound();
    await measure(true, at(4, '22:00'), at(5, '07:00'));
    expect(await proposed(id)).toMatchObject([{ from: at(4, '22:00'), until: at(5, '07:00') }]);
  });

  test('a page that never answered since it was posted, while the portal measured', async () => {
    platform().clock.set(at(4, '08:59'));
    await measurePosting(platform(), async () => true, TOLERANCE);
    const { id } = await anOpenRound();
    await measure(false, at(4, '09:30'));
    await measure(true, at(4, '10:00'));
    expect(await proposed(id)).toMatchObject([{ from: at(4, '09:00'), until: at(4, '10:00') }]);
  });

  test('a round from before anything measured begins at its first answer', async () => {
    const { id } = await anOpenRound();
    await measure(true, at(10, '09:00'));
    expect(await proposed(id)).toEqual([]);
    expect(await findWatch(platform().db, id)).toMatchObject({ firstAt: at(10, '09:00') });
  });

  test('taken down is no gap; the silence before it is, and the watch goes on when it is put back', async () => {
    const { id, head } = await anOpenRound();
    await measure(true, at(4, '10:00'));
    platform().clock.set(at(4, '12:00'));
    await takeDown(platform(), head, id, { version: 2, reason: 'Nhầm phụ lục' });
    await measure(false, at(4, '12:01'), at(6, '08:00'));
    expect(await proposed(id)).toMatchObject([{ from: at(4, '10:00'), until: at(4, '12:00') }]);
    platform().clock.set(at(6, '08:30'));
    await putBack(platform(), head, id, { version: 3, reason: 'Đã sửa' });
    await measure(true, at(6, '08:31'));
    expect(await proposed(id)).toHaveLength(1);
    await measure(true, at(6, '09:00'));
    expect(await proposed(id)).toHaveLength(2);
  });

  test('down when the round ends: a gap to its end, once, and nothing is measured afterwards', async () => {
    const { id } = await anOpenRound();
    await measure(true, at(25, '20:00'));
    await measure(false, at(25, '21:00'), at(26, '08:00'));
    await closeDueConsultations(platform());
    await measure(true, at(26, '08:01'), at(27, '08:00'));
    const end = new Date('2026-11-25T17:00:00Z');
    expect(await proposed(id)).toEqual([{ from: at(25, '20:00'), until: end, state: 'open' }]);
  });

  test('where the clock is moved by hand, a skipped day is no outage', async () => {
    const { id } = await anOpenRound();
    await measure(true, at(4, '10:00'));
    platform().clock.set(at(9, '10:00'));
    await measurePosting(platform(), async () => true, { ...TOLERANCE, proposes: false });
    expect(await proposed(id)).toEqual([]);
  });
});

describe("an officer's word", () => {
  async function twoGaps() {
    const round = await anOpenRound();
    await measure(true, at(10, '08:00'), at(10, '20:00'), at(12, '08:00'), at(12, '08:20'));
    const desk = () => loadPostingDesk(platform(), round.writer, round.id);
    const [long, over, short] = (await desk()).outages;
    return { ...round, desk, long: long!.id, over: over!.id, short: short!.id };
  }

  test('a proposal counts for nothing; confirmed it does, as one that was typed, and no deadline moves', async () => {
    const { id, writer, desk, over } = await twoGaps();
    expect((await desk()).outcome).toMatchObject({ lostDays: 0, fullOn: '2026-11-25' });
    const confirm = { outageId: over, verdict: 'confirmed', reason: 'Hỏng máy chủ' } as const;
    expect(await settleOutage(platform(), writer, id, confirm)).toMatchObject({ ok: true });
    const after = await desk();
    // From 20:00 on the 10th to 8:00 on the 12th: three days are lost, of which two are over.
    expect(after.outcome).toMatchObject({ lostDays: 2, fullOn: '2026-11-27' });
    expect(after.consultation.closesOn).toBe('2026-11-25');
    expect((await findPostings(platform().db, id)).at(-1)).toMatchObject({
      ...{ event: 'outage', place: 'ownPortal', at: at(10, '20:00'), until: at(12, '08:00') },
      reason: 'Hỏng máy chủ',
    });
    const [entry] = await findEntries(platform().db, { objectId: id, limit: 1 });
    expect(entry).toMatchObject({ act: 'consultation.outageConfirmed', reason: 'Hỏng máy chủ' });
    expect(await settleOutage(platform(), writer, id, confirm)).toMatchObject({ reason: 'settledAlready' });
  });

  test('rejected it stays with its reason, and leaves the proof as it was', async () => {
    const { id, writer, desk, short } = await twoGaps();
    const events = (await findPostings(platform().db, id)).length;
    const reject = { outageId: short, verdict: 'rejected', reason: 'Chỉ đứt mạng của máy đo' } as const;
    await settleOutage(platform(), writer, id, reject);
    expect(await findPostings(platform().db, id)).toHaveLength(events);
    expect((await desk()).outages.at(-1)).toMatchObject({
      state: 'rejected',
      reason: 'Chỉ đứt mạng của máy đo',
    });
    await expect(sql`delete from proposed_outage where id = ${short}`.execute(platform().db)).rejects.toThrow(
      'never removed',
    );
  });

  test('strangers say nothing about it', async () => {
    const { id, long } = await twoGaps();
    const other = await anOrganisation(platform().db, {});
    const stranger = await aPerson(platform().db, { organisationId: other.id, roles: ['leader'] });
    const say = { outageId: long, verdict: 'rejected', reason: 'x' } as const;
    await expect(settleOutage(platform(), stranger, id, say)).rejects.toThrow(/not permitted/);
  });

  test('no certificate while a gap has no word', async () => {
    const { id, writer, desk } = await twoGaps();
    platform().clock.set(at(27, '08:00'));
    await closeDueConsultations(platform());
    expect(await issueCertificate(platform(), writer, id)).toMatchObject({ reason: 'outagesOpen' });
    await measure(true, at(27, '08:01'));
    for (const { id: outageId } of (await desk()).outages)
      await settleOutage(platform(), writer, id, { outageId, verdict: 'rejected', reason: 'Vẫn đọc được' });
    expect(await issueCertificate(platform(), writer, id)).toMatchObject({ ok: true });
  });
});

describe('asking the page, over HTTP', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  async function listen(answer: (path: string) => readonly [number, string]): Promise<string> {
    server = createServer((request, response) => {
      const [status, body] = answer(request.url ?? '');
      response.writeHead(status, { 'content-type': 'text/html' }).end(body);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const page = `<a href="${paths.draftText('cho')}">Toàn văn</a>`;

  test.each([
    ['the page of the draft', 200, page, true],
    ['an error of ours or of the proxy', 502, page, false],
    ['a page of somebody else', 200, '<h1>Tên miền này đang rao bán</h1>', false],
  ])('%s', async (_sentence, status, body, answers) => {
    const url = await listen((path) => (path === paths.draft('cho') ? [status, body] : [404, '']));
    expect(await askPage(url)('cho')).toBe(answers);
  });

  test('nobody is there', async () => {
    const url = await listen(() => [200, page]);
    await new Promise((resolve) => server?.close(resolve));
    expect(await askPage(url)('cho')).toBe(false);
  });
});
