import { afterAll, beforeAll, expect, test } from 'vitest';
import { invite } from '#features/consultations/invitations/invite.server.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { remindAsked } from '#features/consultations/requests/remind-asked.job.server.ts';
import { addEntry } from '#features/directory/manage-entries.server.ts';
import { countSubmissions } from '#features/submissions/submissions.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { answerByLink } from './answer-sheet.server.ts';
import { makeSheet } from './make-sheet.server.ts';
import { makePaperLinks, sendLinks } from './send-links.server.ts';
import { findLinks } from './sheets.store.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

async function aRound() {
  const { db } = opened;
  const sent: string[] = [];
  const app = {
    db,
    clock: fixedClock('2026-11-03T02:00:00Z'),
    files: diskFiles('/nonexistent'),
    installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
    config: { secretKey: Buffer.alloc(32, 3), publicUrl: 'https://danban.example.org' },
    rateLimits: createRateLimits(Buffer.alloc(32, 3), undefined),
    mail: { leavesTheHouse: true, send: async ({ to }: { to: string }) => void sent.push(to) },
  };
  const body = await anOrganisation(db);
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const project = await aLawProject(db, { organisationId: body.id, slug: `cuoc-dua-${body.slug}` });
  const version = await aDraftVersion(db, project);
  const contact = { purpose: '', contactAddress: 'A', contactEmail: 'a@example.org', contactPhone: '' };
  const ids = { projectId: project.id, draftVersionId: version.id };
  const prepared = await prepareConsultation(app, writer, { ...ids, ...contact });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  return { app, sent, writer, id };
}

test('one private link pressed by ten at once, with real commits: one answer, nine are told that it was used', async () => {
  const { app, writer, id } = await aRound();
  const sheet = await makeSheet(app, writer, id, {
    ...{ kind: 'expert', title: 'Chuyên gia', category: 'citizen', nameless: false, dueOn: '2026-11-30' },
    questions: [{ unitId: null, text: 'Có gì khó làm?' }],
  });
  const sheetId = sheet.ok ? sheet.value.id : '';
  const made = await makePaperLinks(app as never, writer, id, sheetId, { count: 1 });
  const token = (made.ok && made.value.urls[0]?.split('/').at(-1)) || '';
  const values = { answers: ['Khó.'], other: '', name: '', consent: true, nameless: false };
  const results = await Promise.all(
    Array.from({ length: 10 }, () => answerByLink(app, token, values, '192.0.2.1')),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.reason === 'used')).toHaveLength(9);
  expect(await countSubmissions(app.db, id)).toBe(1);
});

test('a reminder whose step three workers take at once, with real commits, is one mail', async () => {
  const { app, sent, writer, id } = await aRound();
  const asked = await anOrganisation(app.db, { email: 'duoc-hoi@example.org' });
  const letter = { organisationId: asked.id, askedName: '', sentOn: '2026-11-03', dueOn: '2026-11-18' };
  await invite(app, writer, id, letter);
  app.clock.set('2026-11-16T01:30:00Z');
  const counts = await Promise.all([1, 2, 3].map(() => remindAsked(app as never)));
  expect(counts.sort()).toEqual([0, 0, 1]);
  expect(sent).toEqual(['duoc-hoi@example.org']);
});

test('two tabs that send the same person a link at once, with real commits: one mail, one link', async () => {
  const { app, sent, writer, id } = await aRound();
  const sheet = await makeSheet(app, writer, id, {
    ...{ kind: 'expert', title: 'Chuyên gia', category: 'citizen', nameless: false, dueOn: '2026-11-30' },
    questions: [{ unitId: null, text: 'Có gì khó làm?' }],
  });
  const sheetId = sheet.ok ? sheet.value.id : '';
  const person = {
    kind: 'scientist',
    workplace: '',
    territory: '',
    topics: [],
    phone: null,
    note: '',
  } as const;
  const added = await addEntry(app, writer, {
    ...{ ...person, topics: [], shared: false, name: 'Phạm Văn Gốm', email: 'gom@example.org' },
    ...{ consentOn: '2026-10-01', consentPurpose: 'nhận câu hỏi' },
  });
  const entry = added.ok ? added.value.id : '';
  sent.length = 0;
  const both = [1, 2].map(() => sendLinks(app as never, writer, id, sheetId, [entry]));
  const results = await Promise.all(both);
  expect(results.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual(['nobody', 'ok']);
  expect(sent).toEqual(['gom@example.org']);
  expect(await findLinks(app.db, id, sheetId)).toHaveLength(1);
});
