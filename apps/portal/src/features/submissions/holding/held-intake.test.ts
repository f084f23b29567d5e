import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { countReceivedByChannel, findQuotedWords } from '#features/responses/matrix-source.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import {
  anOpenConsultation,
  aSubmission,
  filledForm,
  provenFor,
  useIntake,
} from '#test/factories/submission.ts';
import { confirmSubmission } from '../confirm-submission.server.ts';
import { groupOpinions } from '../desk/group-opinions.server.ts';
import { countUngrouped } from '../groups.store.server.ts';
import { tokenHash } from '../intake-platform.server.ts';
import { countOpinions } from '../opinions.store.server.ts';
import { startSubmission } from '../start-submission.server.ts';
import { trackSubmission } from '../track-submission.server.ts';
import { saveOpinion } from '../writing/edit-draft.server.ts';
import { insertAttackMode } from './attack-mode.store.server.ts';
import { deleteExpiredProofs, findHoldsOf } from './holds.store.server.ts';
import { networkPrefix } from './network-prefix.ts';
import { challengeFor, readProof, selfMadeProof } from './proof-of-work.server.ts';

const intake = useIntake();
type App = ReturnType<typeof intake>;
type Round = Awaited<ReturnType<typeof anOpenConsultation>>;

async function sent(
  app: App,
  consultation: Round,
  {
    form = {},
    text = 'Chợ cần mái che.',
    proof = 'ours',
    address = '203.0.113.9',
  }: { form?: Parameters<typeof filledForm>[2]; text?: string; proof?: string; address?: string } = {},
) {
  const values = filledForm(app, [{ text }], form);
  const started = await startSubmission(app, consultation, values, address);
  if (!started.ok) throw new Error(started.reason);
  const posted = proof === 'ours' ? await provenFor(app, started.token) : proof;
  const confirmed = await confirmSubmission(app, started.token, address, posted);
  if (!confirmed.ok) throw new Error(confirmed.reason);
  const tracked = await trackSubmission(app, confirmed.value.receiptCode);
  return tracked!.opinions[0]!;
}

describe('received, counted, and seen by nobody outside until a person decides', () => {
  test.each([
    ['without script', { proof: '' }, ['noProof']],
    ['the hidden field', { form: { website: 'x' } }, ['trap']],
    ['no waiting', { form: { madeAt: '' } }, ['tooFast']],
    ['a telephone number in it', { text: 'Gọi tôi 0912 345 678.' }, ['personalData']],
    ['a person accused in it', { text: 'Ông Nguyễn Văn Thử tham ô.' }, ['accusation']],
  ])('%s', async (_why, given, holds) => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const tracked = await sent(app, consultation, given);
    expect(tracked.opinion.state).toBe('held');
    expect(tracked.holds).toEqual(holds);
    const counts = await countOpinions(app.db, consultation.id);
    expect(counts).toEqual({ received: 1, publishedByUnit: new Map() });
    const [entry] = await findEntries(app.db, { objectId: tracked.opinion.submissionId, limit: 1 });
    expect(entry?.after).toMatchObject({ held: 1, opinions: 1 });
    expect(JSON.stringify(entry)).not.toMatch(/0912 345|Thử/);
  });

  test('with a modern browser and ordinary words it is published at once', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    expect((await sent(app, consultation)).opinion.state).toBe('published');
  });

  test('second thoughts do not wash a form clean', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const started = await startSubmission(
      app,
      consultation,
      filledForm(app, undefined, { website: 'x' }),
      '203.0.113.9',
    );
    if (!started.ok) throw new Error(started.reason);
    const again = { id: '', seen: '', values: filledForm(app).opinions[0]! };
    expect(await saveOpinion(app, started.token, again, '203.0.113.9')).toMatchObject({ ok: true });
    const proof = await provenFor(app, started.token);
    const confirmed = await confirmSubmission(app, started.token, '203.0.113.9', proof);
    const tracked = await trackSubmission(app, confirmed.ok ? confirmed.value.receiptCode : '');
    expect(tracked?.opinions[0]?.holds).toEqual(['trap']);
  });

  test('of two opinions in one submission the clean one is published', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(app, consultation, [
      { text: 'Chợ cần mái che.' },
      { text: 'Đồ ngu viết ra cái này.' },
    ]);
    const tracked = await trackSubmission(app, submission.receiptCode);
    expect(tracked?.opinions.map(({ opinion }) => opinion.state)).toEqual(['published', 'held']);
  });

  test('the response table waits for it, quotes nothing of it, and it joins no group', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const { opinion } = await sent(app, consultation, { proof: '' });
    const { organisationId } = consultation;
    const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
    const grouped = await groupOpinions(app, officer, consultation.id, {
      opinionIds: [opinion.id],
      newGroup: { title: 'Mái che', unitId: null },
    });
    expect(grouped).toMatchObject({ ok: false, reason: 'nothingToGroup' });
    expect(await countUngrouped(app.db, consultation.id)).toBe(1);
    expect(await findQuotedWords(app.db, consultation.id)).toEqual(new Map());
    expect(await countReceivedByChannel(app.db, consultation.id)).toMatchObject({ received: 1 });
    const { rows } = await sql`select * from public_opinion`.execute(app.db);
    expect(rows).toEqual([]);
  });

  test('why it was held is never rewritten', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    await sent(app, consultation, { proof: '' });
    await expect(inTransaction(app.db, (tx) => sql`delete from opinion_hold`.execute(tx))).rejects.toThrow(
      /never changed or removed/,
    );
  });
});

describe('one village', () => {
  test('200 opinions in an hour from one address: none refused, held at most', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    for (let i = 0; i < 200; i += 1)
      await sent(app, consultation, { text: `Hộ thứ ${i} đề nghị làm đường.` });
    const counts = await countOpinions(app.db, consultation.id);
    expect(counts.received).toBe(200);
    expect([...counts.publishedByUnit.values()].reduce((sum, n) => sum + n, 0)).toBe(60);
    // Another village, another draft: as before.
    expect((await sent(app, consultation, { address: '203.0.112.9' })).opinion.state).toBe('published');
    const other = await anOpenConsultation(app.db);
    expect((await sent(app, other)).opinion.state).toBe('published');
  });

  test('the whole /24 counts as one; in attack mode ten an hour', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const at = app.clock.now();
    const mode = {
      id: newId(),
      consultationId: consultation.id,
      reason: 'Thử',
      startedBy: null,
      startedAt: at,
    };
    await insertAttackMode(app.db, { ...mode, endsAt: new Date(at.getTime() + 3_600_000) });
    const states: string[] = [];
    for (let i = 1; i <= 11; i += 1)
      states.push((await sent(app, consultation, { address: `203.0.113.${i}` })).opinion.state);
    expect(states).toEqual([...Array<string>(10).fill('published'), 'held']);
    app.clock.set(new Date(at.getTime() + 3_700_000));
    expect((await sent(app, consultation, { address: '198.51.100.7' })).opinion.state).toBe('published');
  });

  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2::5', '2001:db8:1::/48'],
    ['2001:0DB8:0001::5%eth0', '2001:db8:1::/48'],
    ['::1', '0:0:0::/48'],
    ['nowhere', 'nowhere'],
  ])('%s is of %s', (address, network) => {
    expect(networkPrefix(address)).toBe(network);
  });
});

interface Forgeable {
  challenge: { parameters: { keyPrefix: string; cost: number; data: { draft: string; until: number } } };
  solution: { counter: number; derivedKey: string };
}

describe('a proof of work', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const key = Buffer.alloc(32, 9);
  const forged = async (change: (proof: Forgeable) => void) => {
    const proof = JSON.parse(Buffer.from(await selfMadeProof(key, 'd', now), 'base64').toString());
    change(proof);
    return Buffer.from(JSON.stringify(proof)).toString('base64');
  };

  test('ours, solved, for this draft, in time', async () => {
    expect(await readProof(await selfMadeProof(key, 'd', now), key, 'd', now)).toBeDefined();
  });

  test.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no proof', Buffer.from('{"challenge":{}}').toString('base64')],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('%s is none, and no error', async (_why, posted) => {
    expect(await readProof(posted, key, 'd', now)).toBeUndefined();
  });

  test('of another draft, of another house, too old, unsolved: none', async () => {
    const proof = await selfMadeProof(key, 'd', now);
    expect(await readProof(proof, key, 'e', now)).toBeUndefined();
    expect(await readProof(proof, Buffer.alloc(32, 8), 'd', now)).toBeUndefined();
    expect(await readProof(proof, key, 'd', new Date(now.getTime() + 7_300_000))).toBeUndefined();
    expect(await readProof(await challengeFor(key, 'd', now), key, 'd', now)).toBeUndefined();
  });

  test('made easier, made longer, given another draft, given another answer: none', async () => {
    for (const change of [
      (proof: Forgeable) => {
        proof.challenge.parameters.keyPrefix = '';
      },
      (proof: Forgeable) => {
        proof.challenge.parameters.data.until += 9_999;
      },
      (proof: Forgeable) => {
        proof.challenge.parameters.data.draft = 'e';
      },
      (proof: Forgeable) => {
        proof.challenge.parameters.cost = 10_000_000;
      },
      (proof: Forgeable) => {
        proof.solution.counter += 1;
      },
      (proof: Forgeable) => {
        proof.solution.derivedKey = '0'.repeat(64);
      },
    ]) {
      const posted = await forged(change);
      for (const draft of ['d', 'e']) expect(await readProof(posted, key, draft, now)).toBeUndefined();
    }
  });

  test('replayed for another draft it proves nothing; the same press twice is one receipt', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const first = await startSubmission(app, consultation, filledForm(app), '203.0.113.9');
    if (!first.ok) throw new Error(first.reason);
    const proof = await provenFor(app, first.token);
    const once = await confirmSubmission(app, first.token, '203.0.113.9', proof);
    expect(await confirmSubmission(app, first.token, '203.0.113.9', proof)).toEqual(once);
    expect((await sent(app, consultation, { proof })).holds).toEqual(['noProof']);
  });

  test('a proof is spent once, whoever brings it, and forgotten when it would be too old anyway', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const first = await startSubmission(app, consultation, filledForm(app), '203.0.113.9');
    if (!first.ok) throw new Error(first.reason);
    const proof = await selfMadeProof(app.config.secretKey, tokenHash(first.token), app.clock.now());
    const read = await readProof(proof, app.config.secretKey, tokenHash(first.token), app.clock.now());
    await sql`insert into spent_proof values (${read!.hash}, ${read!.expiresAt})`.execute(app.db);
    const confirmed = await confirmSubmission(app, first.token, '203.0.113.9', proof);
    const tracked = await trackSubmission(app, confirmed.ok ? confirmed.value.receiptCode : '');
    const ids = tracked!.opinions.map(({ opinion }) => opinion.id);
    expect([...(await findHoldsOf(app.db, consultation.id, ids)).values()]).toEqual([['noProof']]);
    expect(await deleteExpiredProofs(app.db, app.clock.now())).toBe(0);
    expect(await deleteExpiredProofs(app.db, read!.expiresAt)).toBe(1);
  });
});
