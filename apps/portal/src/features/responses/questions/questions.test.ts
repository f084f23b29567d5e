import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { type QuestionState, questionState } from './question.ts';
import { answerQuestion, askQuestion, loadQuestions } from './questions.server.ts';

describe('the day that was asked for belongs to those who answer until its end', () => {
  test.each<[string, string | null, string, QuestionState]>([
    ['before the day', null, '2026-11-24', 'asked'],
    ['on the day', null, '2026-11-25', 'asked'],
    ['after the day', null, '2026-11-26', 'overdue'],
    ['answered on the day', '2026-11-25', '2026-11-30', 'answered'],
    ['answered after it', '2026-11-26', '2026-11-30', 'answeredLate'],
  ])('%s', (_, answeredOn, today, expected) => {
    expect(questionState({ dueOn: '2026-11-25', answeredOn }, today)).toBe(expected);
  });
});

describe('a question to the leader', () => {
  const intake = useIntake();
  let app: ReturnType<typeof intake>;
  let round: Consultation;
  let officer: PersonActor;
  let leader: PersonActor;
  let groupId: string;

  beforeEach(async () => {
    app = intake();
    round = await anOpenConsultation(app.db);
    const { organisationId } = round;
    officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
    leader = await aPerson(app.db, { organisationId, roles: ['leader'] });
    await aSubmission(app, round, [{ text: 'Cần thêm giờ.' }]);
    const newGroup = { title: 'Thêm giờ', unitId: null };
    const made = await groupOpinions(app, officer, round.id, { allMatching: {}, newGroup });
    groupId = (made.ok && made.value.groupId) || '';
  });

  const ask = (given: { asked?: string; dueOn?: string } = {}, who = officer) =>
    askQuestion(app, who, round.id, groupId, {
      asked: `leader:${round.organisationId}`,
      question: 'Có đồng ý tăng giờ không?',
      dueOn: '2026-11-25',
      ...given,
    });
  const asked = async (who = officer) => (await loadQuestions(app, who, round, groupId)).rows;
  const answer = async (who: PersonActor, words = 'Đồng ý.') =>
    answerQuestion(app, who, round.id, groupId, { id: (await asked())[0]!.id, answer: words });
  const waitsFor = async (who: PersonActor) => {
    const { inbox } = await loadInbox(app, who);
    return [...inbox.late, ...inbox.due, ...inbox.waiting].filter(({ kind }) => kind === 'answerQuestion');
  };

  test('stands on the group and in the list of the leader, with its day; nobody else is asked', async () => {
    expect(await ask()).toMatchObject({ ok: true });
    expect(await asked(leader)).toMatchObject([{ state: 'asked', mayAnswer: true, asksLeader: true }]);
    expect(await waitsFor(leader)).toMatchObject([{ id: groupId, parentId: round.id, dueOn: '2026-11-25' }]);
    expect(await waitsFor(officer)).toEqual([]);
    await expect(answer(officer)).rejects.toThrow(/not permitted/);
    app.clock.set('2026-11-26T02:00:00Z');
    expect(await asked()).toMatchObject([{ state: 'overdue' }]);
  });

  test('is answered once; what was asked and answered stays', async () => {
    await ask();
    expect(await answer(leader)).toMatchObject({ ok: true });
    expect(await answer(leader, 'Không.')).toEqual({ ok: false, reason: 'answeredAlready' });
    expect(await asked()).toMatchObject([{ state: 'answered', answer: 'Đồng ý.' }]);
    expect(await waitsFor(leader)).toEqual([]);
    await expect(
      inTransaction(app.db, (tx) => sql`update answer_question set question = 'khác'`.execute(tx)),
    ).rejects.toThrow(/never rewritten/);
  });

  test('goes to bodies of the house only, and to a day that is not over', async () => {
    const other = await anOrganisation(app.db);
    expect(await ask({ asked: `unit:${other.id}` })).toEqual({ ok: false, reason: 'notOurs' });
    expect(await ask({ dueOn: '2026-11-22' })).toEqual({ ok: false, reason: 'dayOver' });
    const stranger = await aPerson(app.db, { organisationId: other.id, roles: ['leader'] });
    await expect(ask({}, stranger)).rejects.toThrow(/not permitted/);
    await ask();
    await expect(answer(stranger)).rejects.toThrow(/not permitted/);
  });

  test('once the table is published nobody asks or answers', async () => {
    await ask();
    await sql`update consultation set state = 'completed' where id = ${round.id}`.execute(app.db);
    expect(await ask()).toEqual({ ok: false, reason: 'completed' });
    expect(await answer(leader)).toEqual({ ok: false, reason: 'completed' });
    expect(await waitsFor(leader)).toEqual([]);
  });

  test('the audit names whom and by when, never the words', async () => {
    await ask();
    await answer(leader);
    const { rows } = await sql<{
      line: string;
    }>`select act || coalesce(after::text, '') as line from audit_entry
      where act like 'response.question%'`.execute(app.db);
    expect(rows).toHaveLength(2);
    expect(rows.map(({ line }) => line).join('\n')).not.toMatch(/tăng giờ|Đồng ý/);
  });
});
