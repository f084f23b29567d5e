import { describe, expect, test } from 'vitest';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { requireCriticism } from './criticisms.store.server.ts';
import { enterCriticism } from './enter-criticism.server.ts';
import { draftRequest, openCriticism } from './open-criticism.server.ts';
import { findPaperFacts } from './paper-facts.server.ts';
import { withdrawCriticism } from './withdraw-criticism.server.ts';

const platform = usePlatform('2026-11-03T02:00:00Z');

/** A draft whose first round asks the Front; a further round can be prepared once the first is closed. */
async function aDraftBeforeTheFront() {
  const { db } = platform();
  const lead = await anOrganisation(db);
  const front = await anOrganisation(db, { kind: 'fatherlandFront', name: 'Ủy ban MTTQ Việt Nam tỉnh' });
  const writer = await aPerson(db, { organisationId: lead.id, roles: ['draftingOfficer'] });
  const project = await aLawProject(db, { organisationId: lead.id });
  const version = await aDraftVersion(db, project);
  const prepare = async (againReason?: string) => {
    const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
    const ids = { projectId: project.id, draftVersionId: version.id };
    const prepared = await prepareConsultation(platform(), writer, { ...ids, ...contact, againReason });
    if (!prepared.ok) throw new Error(prepared.reason);
    return prepared.value.id;
  };
  const setState = async (round: string, state: 'open' | 'closed' | 'completed' | 'withdrawn') => {
    await db.updateTable('consultation').set({ state }).where('id', '=', round).execute();
  };
  const ask = (round: string, frontId = front.id) =>
    openCriticism(platform(), writer, round, {
      ...{ frontId, form: 'conference', plannedSubmissionOn: null, question: '' },
    });
  const first = await prepare();
  await setState(first, 'open');
  const asked = await ask(first);
  const id = asked.ok ? asked.value.id : '';
  const stored = () => requireCriticism(db, first, id);
  const write = async () =>
    draftRequest(platform(), writer, first, id, {
      ...{ version: (await stored()).version, dueOn: '2026-11-18', plannedSubmissionOn: null },
    });
  return { db, lead, front, writer, prepare, setState, ask, first, id, stored, write };
}

describe('one committee of the Front, one open request for a draft', () => {
  test('a further round asks it only when it has answered, or the earlier request was taken back', async () => {
    const k = await aDraftBeforeTheFront();
    await k.setState(k.first, 'closed');
    const second = await k.prepare('Chưa đủ số ngày tối thiểu.');
    const refused = { reason: 'stillAsked', data: { front: k.front.name, round: 1 } };
    expect(await k.ask(second)).toMatchObject(refused);
    const other = await anOrganisation(k.db, { kind: 'fatherlandFront' });
    expect(await k.ask(second, other.id), 'another committee').toMatchObject({ ok: true });
    const { version } = await k.stored();
    const taken = { version, reason: 'Hỏi lại ở đợt hai.' };
    expect(await withdrawCriticism(platform(), k.writer, k.first, k.id, taken)).toMatchObject({ ok: true });
    expect(await k.ask(second)).toMatchObject({ ok: true });
  });

  test('once it has answered it is asked about the next version', async () => {
    const k = await aDraftBeforeTheFront();
    const paper = { symbol: '45/MTTQ-BTT', dated_on: '2026-11-10', signer: 'Chủ tịch' };
    const answered = { requested_on: '2026-11-03', received_on: '2026-11-10', ...paper };
    await k.db.updateTable('social_criticism').set(answered).where('id', '=', k.id).execute();
    await k.setState(k.first, 'completed');
    expect(await k.ask(await k.prepare('Bản dự thảo có sửa đổi.'))).toMatchObject({ ok: true });
  });
});

describe('a committee that ended after it was chosen', () => {
  test('is not written to', async () => {
    const k = await aDraftBeforeTheFront();
    const end = { valid_to: '2026-11-02' };
    await k.db.updateTable('organisation').set(end).where('id', '=', k.front.id).execute();
    expect(await k.write()).toMatchObject({ reason: 'frontEnded' });
    expect((await k.stored()).requestDocumentId).toBeNull();
  });

  test('is answered at its successor, if that is one', async () => {
    const k = await aDraftBeforeTheFront();
    const to = async () => (await findPaperFacts(k.db, await k.stored(), '2026-11-03'))?.facts.addressee;
    expect(await to()).toBe(k.front.name);
    const next = await anOrganisation(k.db, { kind: 'fatherlandFront', name: 'Ủy ban MTTQ tỉnh mới' });
    const end = { valid_to: '2026-11-02' };
    await k.db.updateTable('organisation').set(end).where('id', '=', k.front.id).execute();
    expect(await to(), 'nobody goes on: its own name stands').toBe(k.front.name);
    await aSuccession(k.db, k.front, next, '2026-11-03');
    expect(await to()).toBe('Ủy ban MTTQ tỉnh mới');
  });
});

test.each(['completed', 'withdrawn'] as const)('no letter leaves about a round that is %s', async (state) => {
  const k = await aDraftBeforeTheFront();
  await k.setState(k.first, state);
  expect(await k.write()).toMatchObject({ reason: 'over' });
});

test.each([
  ['before it was asked for', '2026-11-02', 'heldOutside'],
  ['after its paper had come', '2026-11-17', 'heldOutside'],
  ['on the day of the letter', '2026-11-03', undefined],
  ['on the day of the paper', '2026-11-16', undefined],
] as const)('a conference that was held %s', async (_sentence, heldOn, reason) => {
  const k = await aDraftBeforeTheFront();
  const sent = { requested_on: '2026-11-03', due_on: '2026-11-18' };
  await k.db.updateTable('social_criticism').set(sent).where('id', '=', k.id).execute();
  platform().clock.set('2026-11-20T02:00:00Z');
  const paper = {
    symbol: '45/MTTQ-BTT',
    datedOn: '2026-11-16',
    signer: 'Chủ tịch',
    receivedOn: '2026-11-16',
  };
  const points = [{ unitId: null, position: 'disagree' as const, text: 'Chưa đánh giá tác động.' }];
  const { version } = await k.stored();
  const entered = await enterCriticism(platform(), k.writer, k.first, k.id, {
    ...paper,
    version,
    heldOn,
    points,
  });
  expect(entered).toMatchObject(reason ? { reason } : { ok: true });
  platform().clock.set('2026-11-03T02:00:00Z');
});
