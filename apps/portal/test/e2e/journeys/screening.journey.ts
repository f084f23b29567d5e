import { screeningText, uploadText } from '#text/vi/drafts.ts';
import { screeningDesk as text } from '#text/vi/screening.ts';
import { docxFile, p } from '../../docx-file.ts';
import { registerDraft } from '../chain/plan-and-draft.ts';
import { WORD } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const verdicts = (answer: 'yes' | 'no', reason: string) =>
  Object.fromEntries(
    [1, 2, 3, 4].flatMap((n) => [
      [`met${n}`, answer],
      [`reason${n}`, reason],
    ]),
  );

test('two officers screen one draft: the second sees the other decision beside her own words, and both are kept', async ({
  ownHouse: house,
  signIn,
}) => {
  const project = await registerDraft(await signIn(house, 'roads-writer'));
  const [head, leader] = [await signIn(house, 'roads-head'), await signIn(house, 'roads-leader')];
  const address = paths.projectScreening(project);
  await Promise.all([head.goto(address), leader.goto(address)]);
  const first = 'Người đi đò trả tiền mỗi ngày.';
  const second = 'Chỉ một bến đò, không phải toàn tỉnh.';
  await send(head, screeningText.save, { ...verdicts('yes', first), link2: '15/TTr-SGT ngày 02/3/2026' });
  await sees(head, screeningText.saved);

  await send(leader, screeningText.save, verdicts('no', second));
  await sees(leader, text.overtaken);
  await sees(leader, text.theirs('Mạc Văn Quyền'));
  await sees(leader, first);
  await expect(leader.locator('[name=reason4]')).toHaveValue(second);
  await send(leader, screeningText.save);
  await sees(leader, screeningText.saved);

  await head.goto(address);
  const history = head.locator('section', {
    has: head.getByRole('heading', { name: screeningText.history }),
  });
  await expect(history.getByText(first).first()).toBeVisible();
  await expect(history.getByText(second).first()).toBeVisible();
  await expect(history.getByText('15/TTr-SGT ngày 02/3/2026')).toBeVisible();
});

test('evidence in a file: the question first, then the field; another day shows the words of that day', async ({
  ownHouse: house,
  signIn,
}) => {
  const project = await registerDraft(await signIn(house, 'roads-writer'));
  const head = await signIn(house, 'roads-head');
  await head.goto(paths.projectScreening(project));
  await expect(head.locator('input[type=file]')).toHaveCount(0);
  await send(head, uploadText.continue, { answer: 'no' });
  await expect(head.locator('input[type=file]')).toHaveCount(4);
  const buffer = Buffer.from(docxFile({ body: p('Tờ trình về bến đò ngang') }));
  const file = { name: 'to-trinh-ben-do.docx', mimeType: WORD, buffer };
  await send(head, screeningText.save, { ...verdicts('yes', 'Theo tờ trình.'), new1: file });
  await sees(head, screeningText.saved);
  await expect(head.getByRole('link', { name: 'to-trinh-ben-do.docx' }).last()).toBeVisible();
  await head.goto(`${paths.projectScreening(project)}?ngay=2025-03-31`);
  await sees(head, /theo luật phải lập đề nghị xây dựng/);
});
