import { expect, test } from 'vitest';
import type { Message } from '#platform/mail.server.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { tellContributors } from './tell-contributors.server.ts';

const intake = useIntake();

test('who asked to be told gets one mail with the link and none of the words; who did not gets none', async () => {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const opinions = [{ text: 'Tăng mức hỗ trợ cho hộ nghèo.', position: 'amend' as const }];
  await aSubmission(app, consultation, opinions, {
    email: 'nguoi.gop.y@example.org',
    consentAnswerByEmail: true,
  });
  await aSubmission(app, consultation, opinions);
  const sent: Message[] = [];
  const mail = { leavesTheHouse: false, send: async (message: Message) => void sent.push(message) };
  const config = { publicUrl: 'https://gopy.example.org' };
  const told = await tellContributors(
    { db: app.db, mail, config } as unknown as Parameters<typeof tellContributors>[0],
    consultation.id,
  );
  expect(told).toBe(1);
  expect(sent[0]).toMatchObject({ to: 'nguoi.gop.y@example.org' });
  expect(sent[0]?.text).toMatch(/https:\/\/gopy\.example\.org\/gop-y\/[0-9A-Z-]{19}/);
  expect(sent[0]?.text).not.toContain('hộ nghèo');
});
