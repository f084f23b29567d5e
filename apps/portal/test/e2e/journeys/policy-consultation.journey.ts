import { uploadText } from '#text/vi/drafts.ts';
import { policyStates, policyText as text } from '#text/vi/policy-consultations.ts';
import { WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

test('a policy consultation is refused for a provincial decision, with the provision, and held for a law', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(180_000);
  const writer = await signIn(house, 'markets-writer');
  await test.step('the dossier is a provincial decision: refused, and what was typed stays', async () => {
    await writer.goto(`${paths.newPolicyConsultation}?project=${house.ids.openProject}`);
    await send(writer, text.plan, { form: 'meeting', heldOn: '2026-03-02', place: 'Hội trường Sở' });
    await sees(writer, /Khoản 3 Điều 3 Luật số 64\/2025\/QH15/);
    await expect(writer.locator('[name=place]')).toHaveValue('Hội trường Sở');
    await expect(writer.locator('[name=projectId]')).toHaveValue(house.ids.openProject);
  });
  await test.step('the same without a dossier, by its type', async () => {
    const decision = { projectId: '', title: 'Quyết định về chợ', documentType: 'provinceCommitteeDecision' };
    await send(writer, text.plan, decision);
    await sees(writer, /Khoản 3 Điều 3 Luật số 64\/2025\/QH15/);
  });
  await test.step('on a law it is held, with opinions per policy', async () => {
    await writer.goto(paths.policyConsultation(house.ids.policyConsultation));
    await send(writer, text.hold);
    await sees(writer, policyStates.held);
    await send(writer, text.recordAttendance, { tookPart: 'yes', people: '23' });
    await sees(writer, text.peopleOf(23));
    await send(writer, text.addOpinion, { askedId: 'Tiểu thương', words: 'Nên cho bán đến trưa.' });
    await sees(writer, 'Nên cho bán đến trưa.');
  });
  await test.step('no report without a result and without minutes', async () => {
    await send(writer, text.report);
    await sees(writer, /chưa ghi kết quả/);
    await send(writer, text.explain, { result: 'accepted', explanation: 'Cho bán đến 12 giờ.' });
    await send(writer, text.report);
    await sees(writer, /chưa có biên bản/);
    const buffer = await wordFile(['BIÊN BẢN', 'Tham vấn chính sách chợ phiên.']);
    const file = { name: 'bien-ban.docx', mimeType: WORD, buffer };
    await expect(writer.locator('input[type=file]')).toHaveCount(0);
    await send(writer, uploadText.continue, { answer: 'no' });
    await send(writer, text.attachMinutes, { minutes: file });
    await send(writer, text.report);
    await sees(writer, policyStates.reported);
    await writer.getByRole('link', { name: text.toReport }).click();
    await sees(writer, /Cho bán đến 12 giờ/);
  });
});
