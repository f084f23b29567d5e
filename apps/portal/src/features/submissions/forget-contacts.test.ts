import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { forgetContacts } from './forget-contacts.server.ts';
import { findOpinionsOfSubmission } from './opinions.store.server.ts';
import { findContact } from './submissions.store.server.ts';

const intake = useIntake();
const reachable = { email: 'a@vidu.vn', consentAnswerByEmail: true };

async function aRound(change: Parameters<typeof updateConsultation>[3]) {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const { id } = await aSubmission(app, consultation, undefined, reachable);
  await updateConsultation(app.db, consultation.id, consultation.version, change);
  const contact = () => findContact(app.db, consultation.id, id);
  const opinions = () => findOpinionsOfSubmission(app.db, consultation.id, id);
  return { app, id, contact, opinions };
}

describe('names and addresses', () => {
  test('go thirty days after the answer, not a day before; the opinions stay', async () => {
    const completed = { state: 'completed', completed_at: new Date('2026-12-01T02:00:00Z') } as const;
    const { app, id, contact, opinions } = await aRound(completed);
    app.clock.set('2026-12-31T01:59:00Z');
    expect(await forgetContacts(app)).toEqual({ changed: 0 });
    expect((await contact())?.email).toBe('a@vidu.vn');
    app.clock.set('2026-12-31T02:01:00Z');
    expect(await forgetContacts(app)).toEqual({ changed: 1 });
    expect(await contact()).toBeUndefined();
    expect(await opinions()).toHaveLength(1);
    const [entry] = await findEntries(app.db, { objectKind: 'submission', objectId: id, limit: 1 });
    expect(entry).toMatchObject({ act: 'submission.contactExpired', actorKind: 'system' });
    expect(JSON.stringify(entry)).not.toContain('vidu.vn');
    expect(await forgetContacts(app)).toEqual({ changed: 0 });
  });

  test('go after a withdrawal too', async () => {
    const withdrawn = { state: 'withdrawn', closed_at: new Date('2026-11-24T02:00:00Z') } as const;
    const { app, contact } = await aRound(withdrawn);
    app.clock.set('2026-12-25T02:00:00Z');
    await forgetContacts(app);
    expect(await contact()).toBeUndefined();
  });

  test('stay as long as the round is being answered, however long that takes', async () => {
    const closed = { state: 'closed', closed_at: new Date('2026-11-25T17:00:00Z') } as const;
    const { app, contact } = await aRound(closed);
    app.clock.set('2027-11-25T17:00:00Z');
    await forgetContacts(app);
    expect((await contact())?.email).toBe('a@vidu.vn');
  });
});
