import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { tellContributors } from './tell-contributors.server.ts';

const intake = useIntake();
const WORDS = [{ text: 'Câu chữ riêng của người góp ý', position: 'amend' as const }];

test('each is told in the language of the pages on which the opinion was sent', async () => {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const asked = { email: 'a@vidu.vn', consentAnswerByEmail: true };
  const anna = await aSubmission(app, consultation, WORDS, { ...asked, email: 'anna@example.com' }, 'en');
  await aSubmission(app, consultation, WORDS, asked);
  const sent: { to: string; subject: string; text: string }[] = [];
  const mail = { leavesTheHouse: false, send: async (one: (typeof sent)[number]) => void sent.push(one) };
  const config = { publicUrl: 'https://gop-y.vidu.vn' };
  expect(await tellContributors({ ...app, mail, config } as never, consultation.id)).toBe(2);
  const to = (email: string) => sent.find((one) => one.to === email);
  expect(to('anna@example.com')?.subject).toMatch(/ was answered$/);
  expect(to('anna@example.com')?.text).toContain(`https://gop-y.vidu.vn/en/track/${anna.receiptCode}`);
  expect(to('a@vidu.vn')?.subject).toMatch(/ đã được trả lời$/);
});

test('who asked to be told is told which draft, by whom and where; nobody else is, and no word of the opinion travels', async () => {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const asked = { email: 'a@vidu.vn', consentAnswerByEmail: true };
  const submission = await aSubmission(app, consultation, WORDS, asked);
  await aSubmission(app, consultation, WORDS);
  const sent: { to: string; subject: string; text: string }[] = [];
  const mail = { leavesTheHouse: false, send: async (one: (typeof sent)[number]) => void sent.push(one) };
  const config = { publicUrl: 'https://gop-y.vidu.vn' };
  const told = await tellContributors({ ...app, mail, config } as never, consultation.id);
  expect(told).toBe(1);
  const { shortTitle } = await requireProject(app.db, consultation.projectId);
  const { name } = await requireOrganisation(app.db, consultation.organisationId);
  expect(sent.map(({ to }) => to)).toEqual(['a@vidu.vn']);
  expect(sent[0]?.subject).toContain(shortTitle);
  expect(sent[0]?.text).toContain(name);
  expect(sent[0]?.text).toContain(`https://gop-y.vidu.vn/gop-y/${submission.receiptCode}`);
  expect(sent[0]?.text).not.toContain('Câu chữ riêng');
});

test('one mail to one person for all that was sent, in the language of the newest; the words are the same whatever the answer', async () => {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const asked = { email: 'Anna@example.com', consentAnswerByEmail: true };
  const first = await aSubmission(app, consultation, WORDS, asked);
  app.clock.set('2026-11-23T02:10:00Z');
  const second = await aSubmission(app, consultation, WORDS, { ...asked, email: 'anna@example.com' }, 'en');
  const { sent, told } = await tell(app, consultation.id);
  expect(told).toBe(1);
  expect(sent).toMatchObject([{ to: 'anna@example.com', language: 'en' }]);
  for (const { receiptCode } of [first, second])
    expect(sent[0]?.text).toContain(`https://gop-y.vidu.vn/en/track/${receiptCode}\n`);
  expect(sent[0]?.text).toContain('Every opinion has an answer, also where it was not taken up');
});

test('whose words were taken back, or are a denunciation that was passed on, is told of no answer', async () => {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const asked = (email: string) => ({ email, consentAnswerByEmail: true });
  const passedOn = await aSubmission(app, consultation, WORDS, asked('to-cao@vidu.vn'));
  const takenBack = await aSubmission(app, consultation, WORDS, asked('rut@vidu.vn'));
  await inTransaction(app.db, async (tx) => {
    await sql`update opinion set state = 'notOpinion' where submission_id = ${passedOn.id}`.execute(tx);
    await sql`update opinion set withdrawn_at = now() where submission_id = ${takenBack.id}`.execute(tx);
  });
  expect(await tell(app, consultation.id)).toEqual({ sent: [], told: 0 });
});

async function tell(app: ReturnType<typeof intake>, consultationId: string) {
  const sent: { to: string; language?: string; text: string }[] = [];
  const mail = { leavesTheHouse: false, send: async (one: (typeof sent)[number]) => void sent.push(one) };
  const config = { publicUrl: 'https://gop-y.vidu.vn' };
  const told = await tellContributors({ ...app, mail, config } as never, consultationId);
  return { sent, told };
}
