import { describe, expect, test } from 'vitest';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { App } from '#platform/app.ts';
import { aDraftVersion, SHORT_LAW } from '#test/factories/law-project.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { findAnchorsOfOpinion } from './anchors.store.server.ts';
import { carryAnchorsSubscriber, carryAnchorsTo } from './carry-anchors.server.ts';
import { findOpinions } from './opinion-list.store.server.ts';
import { findOpinionsOfSubmission } from './opinions.store.server.ts';

const intake = useIntake();
const at = new Date('2026-12-01T02:00:00Z');

// An article is inserted, one is dropped, the rest keep their words.
const NEXT_LAW = SHORT_LAW.replace(
  'Điều 2. Đối tượng áp dụng\n1. Tổ công nghệ số cộng đồng ở thôn, tổ dân phố.\n2. Cơ quan, tổ chức, cá nhân có liên quan.\n',
  '',
).replace(
  'Chương II',
  'Điều 2. Giải thích từ ngữ\nTrong Quy định này, kỹ năng số là khả năng dùng thiết bị số trong đời sống hằng ngày.\nĐiều 2a. Nguyên tắc hoạt động\nTổ hoạt động tự nguyện, công khai, minh bạch.\nChương II',
);

async function scene() {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const project = await requireProject(app.db, consultation.projectId);
  return { app, consultation, project };
}

describe('every opinion has a place in the next version, or is said to have lost it', () => {
  test('kept, removed, and about the whole draft; twice gives nothing more', async () => {
    const { app, consultation, project } = await scene();
    const submission = await aSubmission(app, consultation, [
      { unit: 'dieu-3__khoan-2', text: 'Hằng quý là đủ.' },
      { unit: 'dieu-2__khoan-1', text: 'Nêu rõ khu phố.' },
      { text: 'Nên có kinh phí.' },
    ]);
    const next = await aDraftVersion(app.db, project, { text: NEXT_LAW });
    expect(await carryAnchorsTo(app.db, next.id, at)).toBe(3);
    expect(await carryAnchorsTo(app.db, next.id, at)).toBe(0);
    const opinions = await findOpinionsOfSubmission(app.db, consultation.id, submission.id);
    const places = await Promise.all(
      opinions.map(async ({ id }) => (await findAnchorsOfOpinion(app.db, consultation.id, id)).at(-1)),
    );
    expect(places).toMatchObject([
      { state: 'kept', unitId: 'dieu-3__khoan-2', draftVersionId: next.id },
      { state: 'removed', unitId: null },
      { state: 'kept', unitId: null },
    ]);
    const listed = await findOpinions(app.db, consultation.id, {}, { limit: 10, offset: 0 });
    expect(listed.map(({ anchorState }) => anchorState)).toEqual(['kept', 'removed', 'kept']);
  });

  test('what was removed is not guessed back by a third version', async () => {
    const { app, consultation, project } = await scene();
    await aSubmission(app, consultation, [{ unit: 'dieu-2__khoan-1', text: 'Nêu rõ khu phố.' }]);
    const second = await aDraftVersion(app.db, project, { text: NEXT_LAW });
    await carryAnchorsTo(app.db, second.id, at);
    const third = await aDraftVersion(app.db, project, { text: SHORT_LAW });
    await carryAnchorsTo(app.db, third.id, at);
    const [opinion] = await findOpinions(app.db, consultation.id, {}, { limit: 1, offset: 0 });
    expect(opinion).toMatchObject({ anchorState: 'removed', currentUnitId: null });
  });

  test('the news reaches it: a version confirmed, and an opinion that came after it', async () => {
    const { app, consultation, project } = await scene();
    await aSubmission(app, consultation, [{ unit: 'dieu-3', text: 'Một.' }]);
    const next = await aDraftVersion(app.db, project, { text: NEXT_LAW });
    const tell = (topic: string, payload: Record<string, string>) =>
      carryAnchorsSubscriber.handle(
        { id: next.id, topic, payload: { projectId: project.id, ...payload }, occurredAt: at },
        app as unknown as App,
      );
    await tell('draft.versionConfirmed', { versionId: next.id });
    const late = await aSubmission(app, consultation, [{ unit: 'dieu-3', text: 'Hai.' }]);
    await tell('submission.received', { draftVersionId: consultation.draftVersionId, submissionId: late.id });
    const listed = await findOpinions(app.db, consultation.id, {}, { limit: 10, offset: 0 });
    expect(listed.map(({ anchorState, currentUnitId }) => [anchorState, currentUnitId])).toEqual([
      ['kept', 'dieu-3'],
      ['kept', 'dieu-3'],
    ]);
  });
});
