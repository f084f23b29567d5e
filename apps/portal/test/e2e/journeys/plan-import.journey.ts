import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { uploadText } from '#text/vi/drafts.ts';
import { matchReasons, planImportsText as text } from '#text/vi/plan-imports.ts';
import { planStates, plansText } from '#text/vi/plans.ts';
import { wordFile } from '../house/draft-file.ts';
import { PRINTED_PLAN } from '../house/printed-plan.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const CORPORA =
  process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
const S2 = `${CORPORA}/../seeds/002_fab8bed62af3c3ef.txt`;

test('a focal unit brings a printed plan in, corrects it, confirms the units and makes the plan', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(180_000);
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.plans);
  await writer.getByRole('link', { name: text.title }).click();
  await send(writer, text.start, { year: '2026' });
  await writer.getByLabel(uploadText.no).check();
  await writer.getByRole('button', { name: uploadText.continue }).click();
  await writer.locator('input[type=file]').setInputFiles({
    ...{ name: 'ke-hoach.docx', mimeType: 'application/octet-stream' },
    buffer: await wordFile(PRINTED_PLAN),
  });
  await writer.getByRole('button', { name: text.read }).click();

  // Each row is one link away from its place in the file.
  const first = writer.getByRole('article').first();
  await expect(first).toContainText('In tờ gấp về nội quy chợ');
  await first.getByRole('link', { name: text.toSource }).click();
  await expect(writer.locator('.block:target')).toContainText('1. In tờ gấp về nội quy chợ');

  await first.getByText(text.edit).click();
  await first.getByLabel(text.time).fill('Quý III/2026');
  await first.getByRole('button', { name: text.save, exact: true }).click();
  await sees(writer, text.saved);
  await expect(first).toContainText('Quý III/2026');

  await writer.getByText(text.bulk).first().click();
  await writer.getByRole('link', { name: text.tryBulk.likely }).click();
  await sees(writer, 'Sở Thương mại');
  await writer.getByRole('button', { name: /^Xác nhận \d+ tên đơn vị$/ }).click();
  await sees(writer, text.saved);
  await expect(writer.getByRole('article').nth(1)).toContainText(text.chosenAs('Sở Thương mại'));
  // A body that no register knows stays words.
  await expect(first).toContainText(matchReasons.unknown);

  await writer.getByRole('button', { name: text.make }).click();
  await writer.getByRole('link', { name: text.toPlan }).click();
  await sees(writer, planStates.draft);
  await expect(writer.getByRole('row', { name: 'In tờ gấp về nội quy chợ' })).toContainText('Quý III/2026');
  await sees(writer, text.sourceOfPlan);
  await sees(writer, plansText.addTask);
});

test('a real plan of a department, as text, comes in with its fourteen tasks', async ({
  ownHouse: house,
  signIn,
}) => {
  test.skip(!existsSync(S2), 'the real plan is not on this machine');
  test.setTimeout(180_000);
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.planImports);
  await send(writer, text.start, { year: '2026' });
  await writer.getByLabel(uploadText.no).check();
  await writer.getByRole('button', { name: uploadText.continue }).click();
  await writer.locator('input[type=file]').setInputFiles({
    ...{ name: 'ke-hoach.txt', mimeType: 'text/plain' },
    buffer: readFileSync(S2),
  });
  await writer.getByRole('button', { name: text.read }).click();
  await expect(writer.getByRole('article')).toHaveCount(14);
  // Its year is another one: said, not corrected.
  await sees(writer, 'Văn bản ghi năm 2024, khác năm đã chọn cho lượt nhập này.');
});
