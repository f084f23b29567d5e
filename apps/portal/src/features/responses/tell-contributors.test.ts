import { expect, test } from 'vitest';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
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
