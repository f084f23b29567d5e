// The whole story on a real engine, twenty minutes after midnight: the hardest time for "today".

import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '#features/audit/verify-chain.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findDemoSignIns } from '#features/identity/demo.server.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { makePackJob } from '#features/outreach/pack/make-pack.job.server.ts';
import { findPublicPack } from '#features/outreach/pack/public-pack.server.ts';
import { standingOf, type Task } from '#features/plans/task.ts';
import { countReport, snapshotHash } from '#features/reports/count-report.server.ts';
import { scopeOf } from '#features/reports/report-scope.server.ts';
import { requireReport } from '#features/reports/reports.store.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { demoMark } from '#text/vi/common.ts';
import { frequentTopics, subscribers } from '../../src/subscribers.server.ts';
import { opinions } from './opinions.ts';
import { people } from './people.ts';
import { playDemoStory, StoryRefused } from './play.ts';

const TODAY = '2026-11-23';
let story: TestApp;

beforeAll(async () => {
  story = await freshApp({
    parts: { subscribers, frequentTopics, jobs: [makePackJob] },
    clock: fixedClock(`${TODAY}T00:20:00+07:00`),
  });
  await playDemoStory(story.app);
}, 60_000);
afterAll(() => story.close());

async function rowsOf<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(story.app.db)).rows;
}
const only = async (query: ReturnType<typeof sql<{ n: number }>>) => (await rowsOf(query))[0]?.n;

test('a second time is refused in words and changes nothing', async () => {
  await expect(playDemoStory(story.app)).rejects.toThrow(StoryRefused);
});

test('a newcomer finds a contest that runs, a handbook, and what officers found in the law in force', async () => {
  expect(
    await rowsOf(sql<{ state: string; entries: number }>`select c.state,
      (select count(*)::int from contest_entry e where e.contest_id = c.id) as entries from contest c`),
  ).toEqual([{ state: 'open', entries: 3 }]);
  expect(
    await only(sql`select count(*)::int as n from skill_document_edition where sha256 is not null`),
  ).toBe(1);
  expect(await rowsOf(sql<{ state: string }>`select state from review_finding order by found_at`)).toEqual([
    { state: 'sent' },
    { state: 'found' },
  ]);
});

test('on a database that is no demo the story is refused', async () => {
  const installation = { kind: 'production', name: 'x' } as const;
  await expect(playDemoStory({ ...story.app, installation })).rejects.toThrow(StoryRefused);
});

test('nothing happens after the moment of playing, and nobody is locked out', async () => {
  const now = story.app.clock.now();
  expect(await only(sql`select count(*)::int as n from audit_entry where at > ${now}`)).toBe(0);
  const seen = await findDemoSignIns({ ...story.app, config: { isPublic: false } });
  expect(seen.map((each) => each.signInName).sort()).toEqual(people.map((each) => each.signInName).sort());
});

test('what bodies that ended left is read by the people of their successors: every past plan, the task table of 2022', async () => {
  const readers: PersonActor[] = [];
  for (const { id } of await rowsOf(sql<{ id: string }>`select id from person`)) {
    const loaded = await loadActor(story.app.db, id, null, TODAY);
    for (const body of loaded?.organisations ?? [])
      readers.push((await loadActor(story.app.db, id, body.id, TODAY))!.actor);
  }
  const plans = await rowsOf(sql<{
    title: string;
    organisationId: string;
    programmeId: string;
    year: number;
  }>`
    select title, organisation_id as "organisationId", programme_id as "programmeId", year from plan`);
  const unread = plans.filter((plan) => !readers.some((reader) => can(reader, 'plan.read', plan)));
  expect(unread.map(({ title }) => title)).toEqual([]);
  const reform = plans.find(({ title, year }) => year === 2022 && title.includes('cải cách hành chính'));
  const staff = readers.filter((reader) => can(reader, 'plan.read', reform));
  expect(staff.map(({ title }) => title)).toContain('Văn thư Sở');
});

test('a ministry is answered in time though one department was late; another draft still waits, and was made known', async () => {
  const drafts = await rowsOf(sql<{ state: string; on_time: boolean | null; late: number }>`
    select state, answered_on <= due_on as on_time, (select count(*)::int from external_reply r
      where r.external_draft_id = x.id and r.late) as late
    from external_draft x order by received_on`);
  expect(drafts).toEqual([
    { state: 'answered', on_time: true, late: 1 },
    { state: 'collecting', on_time: null, late: 0 },
  ]);
  expect(await only(sql`select count(*)::int as n from activity where external_draft_id is not null`)).toBe(
    1,
  );
  expect(await rowsOf(sql`select state from policy_consultation`)).toEqual([{ state: 'held' }]);
});

test('a draft is made known by a plan that was approved: confirmed, linked, with minutes, missed, still to come', async () => {
  const states = await rowsOf(sql<{ standing: string; n: number }>`
    select case when state = 'recorded' and proven then 'proven' when held_on < ${TODAY} then 'late' else state end as standing,
      count(*)::int as n from activity where plan_line_id is not null group by 1 order by 1`);
  expect(states).toEqual([
    { standing: 'late', n: 1 },
    { standing: 'planned', n: 1 },
    { standing: 'prepared', n: 1 },
    { standing: 'proven', n: 4 },
  ]);
  expect(await rowsOf(sql`select state, document_id is not null as paper from outreach_plan`)).toEqual([
    { state: 'approved', paper: true },
  ]);
});

test('its pack has approved pieces without a problem and stands on the portal; news and answers were published by two persons', async () => {
  expect(await only(sql`select count(*)::int as n from pack_piece where problem is not null`)).toBe(0);
  const { slug } = (
    await rowsOf(sql<{ slug: string }>`
    select p.slug from communication_pack k join law_project p on p.id = k.project_id`)
  )[0]!;
  const shown = await findPublicPack(story.app.db, await requirePublicDraft(story.app, slug));
  expect(shown?.files.map(({ kind }) => kind)).toEqual(['summary', 'bulletin3', 'pressRelease', 'notice']);
  expect(await only(sql`select count(*)::int as n from shown_news`)).toBe(4);
  expect(await only(sql`select count(*)::int as n from news_edition where approved_by = written_by`)).toBe(0);
});

test('a meeting is announced with registrations, a survey is open with answers', async () => {
  expect(await rowsOf(sql`select state from gathering`)).toEqual([{ state: 'announced' }]);
  expect(await only(sql`select count(*)::int as n from gathering_registration`)).toBe(5);
  expect(await rowsOf(sql`select state from survey`)).toEqual([{ state: 'open' }]);
  expect(await only(sql`select count(*)::int as n from survey_answer`)).toBe(14);
});

describe('opinions', () => {
  test('every opinion of the story is there once, by channel', async () => {
    const counted = await rowsOf(sql<{ channel: string; n: number }>`
      select s.channel, count(*)::int as n from opinion o
      join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id group by s.channel`);
    const told = Object.groupBy(opinions, (opinion) => opinion.channel);
    expect(Object.fromEntries(counted.map(({ channel, n }) => [channel, n]))).toEqual(
      Object.fromEntries(Object.entries(told).map(([channel, rows]) => [channel, rows.length])),
    );
    expect(opinions.length).toBeGreaterThanOrEqual(60);
  });

  test('fourteen households sent nearly the same about the stamps', async () => {
    const { length } = opinions.filter((opinion) => opinion.mass);
    expect(length).toBe(14);
    expect(await only(sql`select count(*)::int as n from opinion where unit_id = 'dieu-10__khoan-2'`)).toBe(
      14,
    );
    const alike = await rowsOf(sql<{ n: number }>`
      select count(*)::int as n from opinion where unit_id = 'dieu-10__khoan-2' group by fingerprint order by n desc`);
    expect(alike[0]?.n).toBeGreaterThanOrEqual(5);
  });

  test('every receipt is unique', async () => {
    const receipts = await rowsOf(sql<{ receipt_code: string }>`select receipt_code from submission`);
    expect(new Set(receipts.map((row) => row.receipt_code)).size).toBe(receipts.length);
  });

  test('each has its place in the second version: kept, moved or removed with its text', async () => {
    const states = await rowsOf(sql<{ state: string; n: number }>`
      select a.state, count(*)::int as n from opinion_anchor a
      join draft_version v on v.id = a.draft_version_id and v.ordinal = 2
      join law_project p on p.id = v.project_id and p.stage = 'consulting' group by a.state`);
    expect(states.map(({ state }) => state).sort()).toEqual(['given', 'kept', 'moved', 'removed']);
  });

  test('two are hidden, each with its reason, and still counted', async () => {
    const hidden = await rowsOf(sql<{ code: string; reason: string }>`
      select hidden_code as code, hidden_reason as reason from opinion where state = 'hidden'`);
    expect(hidden.map(({ code }) => code).sort()).toEqual(['insult', 'personalData']);
    expect(hidden.every(({ reason }) => reason.length > 20)).toBe(true);
  });
});

describe('consultations', () => {
  test('the round of 2025 closed by law on a Monday and was completed by its response table', async () => {
    const [round] = await rowsOf(sql<{ id: string; closes_on: string; state: string }>`
      select c.id, c.closes_on, c.state from consultation c join law_project p on p.id = c.project_id
      where p.stage = 'issued'`);
    expect(round).toMatchObject({ closes_on: '2025-10-27', state: 'completed' });
    const matrix = await findPublishedMatrix(story.app.db, round!.id);
    const asked = opinions.filter((opinion) => opinion.draft === 'qd-to-cong-nghe-so');
    expect(matrix?.content.totals.received).toBe(asked.length);
    expect(await story.app.files.get(matrix!.docxSha256)).toBeDefined();
  });

  test('two rounds are open, the answers of one half-way', async () => {
    expect(await only(sql`select count(*)::int as n from consultation where state = 'open'`)).toBe(2);
    const states = await rowsOf(sql<{ state: string }>`
      select distinct r.state from response r join consultation c on c.id = r.consultation_id where c.state = 'open'`);
    expect(states.map(({ state }) => state).sort()).toEqual(['approved', 'proposed', 'returned', 'writing']);
    expect(
      await only(sql`select count(*)::int as n from opinion o where not exists
        (select from group_membership m where m.opinion_id = o.id)`),
    ).toBeGreaterThan(0);
  });
});

test('of two files that were let in by mistake one is gone for good, one is hidden and waits for a second person', async () => {
  const incidents = await rowsOf(sql<{ state: string; purged: boolean }>`
    select i.state, d.purged_at is not null as purged
    from purge_incident i join imported_document d on d.id = i.document_id order by i.reported_at`);
  expect(incidents).toEqual([
    { state: 'done', purged: true },
    { state: 'reported', purged: false },
  ]);
});

test('one task is late', async () => {
  const tasks = await rowsOf(sql<Pick<Task, 'mode' | 'state' | 'dueOn' | 'doneOn' | 'title'>>`
    select state, mode, due_on as "dueOn", done_on as "doneOn", title from task`);
  expect(tasks.filter((task) => standingOf(task, TODAY) === 'late')).toHaveLength(1);
});

test('one report is frozen with the figures that its records still give; one is being written', async () => {
  const { db } = story.app;
  const found = await rowsOf(sql<{ id: string; state: string }>`select id, state from report order by state`);
  expect(found.map(({ state }) => state)).toEqual(['frozen', 'writing']);
  const report = await requireReport(db, found[0]!.id);
  const again = await countReport(
    db,
    await scopeOf(db, report, story.app.clock.now()),
    story.app.clock.now(),
  );
  expect(report.snapshot?.figures).toEqual(again.figures);
  expect(snapshotHash(report.snapshot!)).toBe(report.snapshotSha256);
  expect(again.figures.opinionsAnswered.value).toBeGreaterThan(0);
  const [numbered] = await rowsOf(sql<{ symbol: string; capacity: string }>`
    select symbol, signature ->> 'capacity' as capacity from official_document where purpose = 'report'`);
  expect(numbered).toEqual({ symbol: '215/BC-SKHCN', capacity: 'KT. GIÁM ĐỐC' });
});

test('a signature is handed on in each of the three ways today; who signs by authorisation has an end', async () => {
  const given = await rowsOf(sql<{ kind: string; ends: boolean }>`
    select kind, valid_to is not null as ends from delegation
    where valid_from <= ${TODAY} and (valid_to is null or valid_to >= ${TODAY}) order by kind`);
  expect(given).toEqual([
    { kind: 'KT', ends: false },
    { kind: 'KT', ends: false },
    { kind: 'TL', ends: false },
    { kind: 'TUQ', ends: true },
  ]);
});

test('an asked body that has not answered finds the letter in its inbox', async () => {
  const waiting = await rowsOf(sql<{ organisation_id: string }>`
    select organisation_id from waiting_item where kind = 'invitationToAnswer'`);
  const unanswered = await rowsOf(sql<{ organisation_id: string }>`
    select i.organisation_id from invitation i join consultation c on c.id = i.consultation_id
    where i.answered_on is null and c.state in ('open', 'closed')`);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.map((row) => row.organisation_id).sort()).toEqual(
    unanswered.map((row) => row.organisation_id).sort(),
  );
});

test('the audit chain is unbroken and no event waits', async () => {
  const chain = await verifyChain(story.app.db);
  expect(chain.brokenAt).toBeUndefined();
  expect(chain.entries).toBeGreaterThan(500);
  expect(await only(sql`select count(*)::int as n from outbox where published_at is null`)).toBe(0);
});

test('every Word file that the story left bears the mark', async () => {
  const kept = await rowsOf(sql<{ sha256: string }>`
    select sha256 from imported_document where purged_at is null union select proof_sha256 from activity where proof_sha256 is not null
    union select docx_sha256 from official_document where docx_sha256 is not null
    union select docx_sha256 from published_matrix union select sha256 from posting_event where sha256 is not null
    union select proof_sha256 from posting_event where proof_sha256 is not null`);
  expect(kept.length).toBeGreaterThan(18);
  for (const { sha256 } of kept) {
    const parts = Object.values(unzipSync((await story.app.files.get(sha256))!)).map((part) =>
      strFromU8(part),
    );
    expect(parts.some((part) => part.includes(demoMark))).toBe(true);
  }
});
