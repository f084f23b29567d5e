import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { requireInstallation } from '#platform/installation.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';

const intake = useIntake();

/** A house with one of everything that is final; what bypasses the product is refused by the database itself. */
async function aHouse() {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const { organisationId, projectId } = consultation;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  await aSubmission(app, consultation);
  await requireInstallation(app.db, { demo: true, isPublic: false }, app.clock.now());
  await declareSecrecy(app, officer, projectId, 'no');
  await inTransaction(app.db, async (tx) => {
    await sql`insert into screening (id, project_id, criteria_id, verdicts, in_scope, decided_by, decided_on, created_at)
      values (${newId()}, ${projectId}, 'qd407.2025-04-01', '[]', true, ${officer.personId}, '2026-11-01', now())`.execute(
      tx,
    );
    await sql`insert into posting_event (consultation_id, id, place, event, at)
      values (${consultation.id}, ${newId()}, 'ownPortal', 'posted', now())`.execute(tx);
    await sql`insert into report (id, organisation_id, template, title, period_from, period_to, state, created_at)
      values (${newId()}, ${organisationId}, 'oneYear', 'x', '2026-01-01', '2026-06-30', 'frozen', now())`.execute(
      tx,
    );
    await sql`insert into official_document (id, organisation_id, purpose, type_abbreviation, abstract, state, content,
        signed_on, register_year, register_number, symbol, dated_on, docx_sha256, created_at)
      values (${newId()}, ${organisationId}, 'report', 'BC', 'x', 'numbered', '{}', '2026-07-01', 2026, 5, '05/BC-X',
        '2026-07-02', 'abc', now())`.execute(tx);
  });
  return app;
}

test.each([
  ['the mark of the demo cannot be taken off', `delete from installation`],
  ['nor be emptied away', `truncate installation`],
  ['the chain is not cut off', `truncate audit_entry`],
  ['words of an opinion are never changed', `update opinion set text = 'khác'`],
  ['nor the place they are about', `update opinion set unit_id = 'dieu-1'`],
  ['an opinion is never removed', `delete from opinion where state = 'published'`],
  ['a submission neither', `delete from submission`],
  ['a receipt keeps its code', `update submission set receipt_code = 'X'`],
  ['and its time', `update submission set received_at = now(), late = true`],
  ['no opinion is emptied away', `truncate opinion cascade`],
  ['a screening is a decision of its day', `update screening set in_scope = false`],
  ['that stays', `delete from screening`],
  ['so is what was declared before an upload', `update upload_answer set answer = 'yes'`],
  ['the proof of posting is not rewritten', `update posting_event set at = now() - interval '30 days'`],
  ['nor thinned out', `delete from posting_event`],
  ['a frozen report is final as a whole', `update report set period_to = '2026-12-31'`],
  ['and stays', `delete from report`],
  ['a numbered document keeps its number', `update official_document set register_number = 6`],
  ['its date', `update official_document set dated_on = '2026-07-03'`],
  ['its file', `update official_document set docx_sha256 = 'def'`],
  ['its signature', `update official_document set signed_on = '2026-06-30'`],
  ['does not go back', `update official_document set state = 'draft'`],
  ['and is not removed', `delete from official_document`],
])('%s', async (_what, statement) => {
  const { db } = await aHouse();
  const bypass = inTransaction(db, (tx) => sql.raw(statement).execute(tx));
  await expect(bypass).rejects.toThrow(/never|final/);
});

test('what may change still changes: an opinion is hidden, a document is sent', async () => {
  const { db } = await aHouse();
  await inTransaction(db, async (tx) => {
    await sql`update opinion set state = 'hidden', hidden_code = 'insult', version = version + 1`.execute(tx);
    await sql`update official_document set state = 'sent', sent_at = now(), version = version + 1`.execute(
      tx,
    );
  });
});
