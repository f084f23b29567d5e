import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { fixedClock } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { contentHash } from '../content-hash.ts';
import { groupOpinions } from '../desk/group-opinions.server.ts';
import { eraseWords, insertErasure } from '../erasing/erasures.store.server.ts';
import type { Opinion } from '../opinion.ts';
import {
  countOpinions,
  hideOpinion,
  holdOpinion,
  requireOpinion,
  setNotOpinion,
  unhideOpinion,
  withdrawOpinions,
} from '../opinions.store.server.ts';
import { newReceiptCode } from '../receipt.ts';
import { withdrawSubmission } from '../second-thoughts/change-submission.server.ts';
import type { Channel, CountingClass, Submission } from '../submission.ts';
import { trackSubmission } from '../track-submission.server.ts';
import { type NewSubmission, writeSubmissions } from '../write-submission.server.ts';
import { correctChannelCounts, foldChannelCounts } from './channel-counts.store.server.ts';
import { correctOpinionCounts } from './correct-counts.server.ts';
import { foldCounts } from './counters.store.server.ts';

const intake = useIntake();

/** Rows that say something, of what is kept or of what the opinions say. */
async function rowsOf(db: Db, view: 'opinion_count_by_class' | 'opinion_recount') {
  const { rows } =
    await sql`select consultation_id, unit_id, counting_class, received, published from ${sql.id(view)}
    where received <> 0 or published <> 0 order by 1, 2, 3`.execute(db);
  return rows;
}

async function channelsOf(db: Db, view: 'channel_count_now' | 'channel_recount') {
  const { rows } =
    await sql`select consultation_id, channel, counting_class, late, received from ${sql.id(view)}
    where received <> 0 order by 1, 2, 3, 4`.execute(db);
  return rows;
}

async function expectRight(db: Db) {
  expect(await rowsOf(db, 'opinion_count_by_class')).toEqual(await rowsOf(db, 'opinion_recount'));
  expect(await channelsOf(db, 'channel_count_now')).toEqual(await channelsOf(db, 'channel_recount'));
}

const UNITS = [null, 'dieu-1', 'dieu-2', 'dieu-2__khoan-1'];
const CLASSES: readonly CountingClass[] = ['individual', 'household', 'organisation', 'staff', 'meeting'];

function written(consultation: Consultation, of: Came, at: Date): NewSubmission {
  const submission: Submission = {
    ...{ id: newId(at), consultationId: consultation.id, draftVersionId: consultation.draftVersionId },
    ...{ receiptCode: newReceiptCode(), channel: of.channel ?? 'portal', receivedAt: at },
    late: of.late ?? false,
    ...{ identityLevel: 'anonymous', category: 'citizen', place: '', publicLabel: 'Cá nhân' },
    ...{ organisationName: null, channelDetail: {}, countingClass: of.countingClass, enteredBy: null },
    contentSha256: contentHash(consultation.id, consultation.draftVersionId, 'Cá nhân', []),
  };
  const opinions = of.units.map((unit) => ({
    ...{ unitId: UNITS[unit] ?? null, quote: null, position: 'amend' as const },
    ...{ text: 'Nên sửa.', suggestedWording: null },
  }));
  const holds = of.units.map(() => (of.held ? (['insult'] as const) : []));
  return { submission, opinions, contact: undefined, idempotencyKey: submission.id, holds };
}

type Came = {
  readonly units: readonly number[];
  readonly countingClass: CountingClass;
  readonly held: boolean;
  readonly channel?: Channel;
  readonly late?: boolean;
};
type Act =
  | { readonly kind: 'came'; readonly all: readonly Came[] }
  | {
      readonly kind: 'publish' | 'hide' | 'hold' | 'setAside' | 'withdraw' | 'erase';
      readonly which: number;
    }
  | { readonly kind: 'fold' }
  | { readonly kind: 'correct' };

const came = fc.record({
  units: fc.array(fc.nat(UNITS.length - 1), { minLength: 1, maxLength: 4 }),
  countingClass: fc.constantFrom(...CLASSES),
  held: fc.boolean(),
  channel: fc.constantFrom<Channel>('portal', 'letter', 'meeting'),
  late: fc.boolean(),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(came, { minLength: 1, maxLength: 3 }).map((all) => ({ kind: 'came' as const, all })),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('publish', 'hide', 'hold', 'setAside', 'withdraw', 'erase'),
      which: fc.nat(1_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('fold', 'correct') }) },
);

async function perform(db: Db, consultation: Consultation, given: Act, at: Date): Promise<void> {
  if (given.kind === 'fold') return void (await Promise.all([foldCounts(db), foldChannelCounts(db)]));
  if (given.kind === 'correct') return expect(await correctOpinionCounts({ db })).toEqual([]);
  if (given.kind === 'came') {
    const all = given.all.map((each) => written(consultation, each, at));
    return void (await inTransaction(db, (tx) => writeSubmissions(tx, publicActor, consultation, all, at)));
  }
  const { rows } = await sql<{ id: string }>`select id from opinion where consultation_id = ${consultation.id}
    order by id`.execute(db);
  const id = rows[given.which % Math.max(1, rows.length)]?.id;
  if (id) await change(db, await requireOpinion(db, consultation.id, id), given.kind, at);
}

/** By the functions through which all acts go; every state may follow every other here. */
async function change(db: Db, opinion: Opinion, kind: string, at: Date): Promise<void> {
  const { consultationId, submissionId, version } = opinion;
  const hidden = { code: 'spam', reason: 'Lặp lại.', by: null, at } as const;
  if (kind === 'publish') await unhideOpinion(db, opinion, version);
  else if (kind === 'hide') await hideOpinion(db, opinion, version, hidden);
  else if (kind === 'hold') await holdOpinion(db, opinion, version);
  else if (kind === 'setAside') await setNotOpinion(db, opinion, version);
  else if (kind === 'withdraw') await withdrawOpinions(db, consultationId, submissionId, at);
  else {
    await insertErasure(db, { consultationId, submissionId, cause: 'retention', erasedAt: at });
    await eraseWords(db, consultationId, submissionId, at);
  }
}

const sorted = (wrong: readonly object[]) =>
  (wrong as readonly { readonly received: number }[]).toSorted((a, b) => a.received - b.received);

describe('the kept numbers of opinions', () => {
  test('are what the opinions say after every act, in whatever order acts come', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 15 }), async (acts) => {
        for (const each of acts) {
          await perform(app.db, consultation, each, app.clock.now());
          await expectRight(app.db);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('are read per unit without the staff, and the same before and after they are added up', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const write = (units: number[], countingClass: CountingClass, held: boolean) =>
      perform(app.db, consultation, { kind: 'came', all: [{ units, countingClass, held }] }, app.clock.now());
    await write([0, 1, 1], 'individual', false);
    await write([1], 'staff', false);
    await write([2], 'household', true);
    const expected = {
      received: 4,
      publishedByUnit: new Map([
        [null, 1],
        ['dieu-1', 2],
      ]),
    };
    expect(await countOpinions(app.db, consultation.id)).toEqual(expected);
    expect(await foldCounts(app.db)).toBeGreaterThan(0);
    expect(await foldCounts(app.db)).toBe(0);
    expect(await countOpinions(app.db, consultation.id)).toEqual(expected);
  });

  test('that somebody spoilt are named and corrected', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    await aSubmission(app, consultation, [{ unit: 'dieu-1', text: 'Nên giữ.' }]);
    await foldCounts(app.db);
    await sql`update opinion_count set received = received + 7`.execute(app.db);
    expect(await correctOpinionCounts(app)).toEqual([
      expect.objectContaining({ unitId: 'dieu-1', countingClass: 'individual', received: -7, published: 0 }),
    ]);
    await expectRight(app.db);
  });

  test('of channels, that somebody spoilt, are named and corrected, summed up or not', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const { id: consultationId } = consultation;
    const came: Came[] = [
      { units: [0, 1], countingClass: 'individual', held: false, channel: 'letter', late: true },
      { units: [1], countingClass: 'household', held: true, channel: 'meeting' },
    ];
    await perform(app.db, consultation, { kind: 'came', all: came }, app.clock.now());
    const letters = { consultationId, channel: 'letter', countingClass: 'individual', late: true };
    const meetings = { consultationId, channel: 'meeting', countingClass: 'household', late: false };
    const correct = () => inTransaction(app.db, correctChannelCounts);
    expect(await correct()).toEqual([]);
    // One line of a change too many, before anything was summed up.
    await sql`insert into channel_count_change (consultation_id, channel, counting_class, late, received)
      values (${consultationId}, 'meeting', 'household', false, 4)`.execute(app.db);
    expect(await correct()).toEqual([{ ...meetings, received: -4 }]);
    await expectRight(app.db);
    while ((await foldChannelCounts(app.db)) > 0);
    // A sum that is wrong, one that is missing, one of a channel by which nothing came.
    await sql`update channel_count set received = received + 7 where channel = 'letter'`.execute(app.db);
    await sql`delete from channel_count where channel = 'meeting'`.execute(app.db);
    await sql`insert into channel_count values (${consultationId}, 'email', 'individual', false, 2)`.execute(
      app.db,
    );
    expect(sorted(await correctOpinionCounts(app))).toEqual([
      { ...letters, received: -7 },
      { ...letters, channel: 'email', late: false, received: -2 },
      { ...meetings, received: 1 },
    ]);
    await expectRight(app.db);
  });

  test('of groups, that somebody spoilt, are named and corrected', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    await aSubmission(app, consultation, [{ unit: 'dieu-1', text: 'Nên giữ.' }]);
    const officer = await aPerson(app.db, {
      organisationId: consultation.organisationId,
      roles: ['draftingOfficer'],
    });
    const made = await groupOpinions(app, officer, consultation.id, {
      allMatching: {},
      newGroup: { title: 'Giữ', unitId: 'dieu-1' },
    });
    const groupId = made.ok && made.value.groupId;
    expect(await correctOpinionCounts(app)).toEqual([]);
    await sql`update grouped_count set opinions = opinions + 3`.execute(app.db);
    expect(await correctOpinionCounts(app)).toEqual([
      { consultationId: consultation.id, groupId, unitId: 'dieu-1', opinions: -3 },
    ]);
    const { rows } = await sql`select opinions from grouped_count where group_id = ${groupId}`.execute(
      app.db,
    );
    expect(rows).toEqual([{ opinions: 1 }]);
  });
});

describe('with real commits', () => {
  let opened: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    opened = await freshDatabase();
  });
  afterAll(() => opened.close());

  test('thirty who send and ten who take back, while sums are made and checked: nobody waits in a circle, all numbers are right', async () => {
    const { db } = opened;
    const secretKey = Buffer.alloc(32, 5);
    const app = {
      ...{ db, clock: fixedClock('2026-11-23T02:00:00Z'), files: diskFiles('/nonexistent') },
      ...{ installation: { kind: 'demo', name: 'Thử nghiệm' } as const, config: { secretKey } },
      rateLimits: createRateLimits(secretKey, undefined),
    };
    const consultation = await anOpenConsultation(db);
    const opinions = ['dieu-2', 'dieu-1', 'dieu-2'].map((unit) => ({ unit, text: 'Nên giữ.' }));
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => aSubmission(app, consultation, opinions)),
    );
    const tracked = await Promise.all(sent.map(({ receiptCode }) => trackSubmission(app, receiptCode)));
    await Promise.all([
      ...Array.from({ length: 20 }, (_, n) =>
        aSubmission(app, consultation, n % 2 ? opinions : opinions.toReversed()),
      ),
      ...tracked.map((each) => withdrawSubmission(app, each!, true, '192.0.2.1')),
      ...Array.from({ length: 6 }, () => foldCounts(db)),
      ...Array.from({ length: 3 }, async () => expect(await correctOpinionCounts(app)).toEqual([])),
    ]);
    await expectRight(db);
    expect((await countOpinions(db, consultation.id)).received).toBe(60);
    while ((await foldCounts(db)) > 0);
    await expectRight(db);
  }, 60_000);
});
