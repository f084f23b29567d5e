import type { Page } from '@playwright/test';
import { pathsIn } from '#english-paths';
import { publicReportsInEnglish } from '#text/en/reports.ts';
import { uploadText } from '#text/vi/drafts.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { publicReportText, reportPublishingText as publishing } from '#text/vi/report-publishing.ts';
import { reportSectionsText } from '#text/vi/report-sections.ts';
import { signedFilesText as signed } from '#text/vi/report-signed.ts';
import { reportStates, reportsText } from '#text/vi/reports.ts';
import { signedPdf } from '../../signed-pdf.ts';
import { findings } from '../axe.ts';
import { approveDocument, signDocument } from '../chain/report.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const TITLE = 'Báo cáo truyền thông quý III';
const LINES = Array.from({ length: 8 }, (_, i) => `Muc ${i + 1}. Ket qua truyen thong du thao chinh sach.`);
const SECRET = 'Chị Mơ kiểm lại số này giúp.';

/** Approved, signed, frozen and numbered; the report is at `report`, its document at `document`. */
async function finish(leader: Page, report: string, document: string, number: string): Promise<void> {
  await approveDocument(leader, document);
  await signDocument(leader, document);
  await expect(async () => {
    await leader.goto(report);
    await expect(leader.getByText(reportStates.frozen)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await leader.goto(document);
  await send(leader, officialDocumentsText.number, { number });
  await sees(leader, documentStates.numbered);
}

const idOf = (address: string) => new URL(address).pathname.split('/').at(-1) ?? '';

test('a frozen report takes its signed copy, is published, read and downloaded by a citizen; a superior sees the copy; a correction leads on', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(240_000);
  const [writer, leader] = [await signIn(house, 'markets-writer'), await signIn(house, 'markets-leader')];
  const citizen = await visit(house, { javaScriptEnabled: false });
  const looking = await visit(house);
  let report = '';
  let slug = '';

  await test.step('it is written, talked about inside, signed and numbered', async () => {
    await writer.goto(paths.reports);
    const period = { periodFrom: '2025-07-01', periodTo: '2025-09-30' };
    await send(writer, reportsText.create, { title: TITLE, ...period });
    report = writer.url();
    await send(writer, reportsText.save, { difficulties: 'Hai thôn chưa có loa.' });
    await writer.goto(paths.reportSections(idOf(report)));
    await send(writer, reportSectionsText.say, { words: SECRET });
    await writer.goto(paths.reportPublishing(idOf(report)));
    await sees(writer, publishing.notYet);
    await writer.goto(report);
    await send(writer, reportsText.submit);
    if (!(await writer.getByText(documentStates.submitted).first().isVisible())) {
      for (;;) {
        const keep = writer.locator('summary', { hasText: reportsText.keep });
        if ((await keep.count()) === 0) break;
        await keep.first().click();
        await send(writer, reportsText.keep, { reason: 'Đã xem lại.' });
      }
      await send(writer, reportsText.submit);
    }
    await finish(leader, report, writer.url(), '2');
  });

  await test.step('what is no PDF is turned away in words; the signed file is kept with its hash', async () => {
    await leader.goto(paths.reportSignedFiles(idOf(report)));
    await sees(leader, signed.none);
    await send(leader, uploadText.continue, { answer: 'no' });
    const word = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Chữ thường') };
    await send(leader, signed.attach, { file: word });
    await expect(leader.locator('.notice-error')).toBeVisible();
    await sees(leader, signed.none);
    // The house holds these bytes already, as the copy of another report.
    const pdf = (lines: readonly string[]) => ({ ...word, buffer: Buffer.from(signedPdf(lines)) });
    await send(leader, signed.attach, { file: pdf(LINES) });
    await sees(leader, /Đúng tệp này đã gắn với báo cáo/);
    await send(leader, signed.attach, { file: pdf([...LINES, 'Quy III']) });
    await sees(leader, signed.attached);
    await sees(leader, /Có chữ ký số trong tệp \(1\); phần mềm không kiểm tra hiệu lực/);
  });

  await test.step('the head publishes it, not without saying so', async () => {
    await leader.goto(paths.reportPublishing(idOf(report)));
    const seen = await leader.locator('[name=warningsSeen]').count();
    await send(leader, publishing.publish, {
      withSigned: true,
      confirmed: true,
      ...(seen > 0 ? { warningsSeen: true } : {}),
    });
    await sees(leader, publishing.done);
    await leader.getByRole('link', { name: publishing.open }).click();
    slug = idOf(leader.url());
  });

  await test.step('a citizen comes from the page of the body, reads it and takes its files', async () => {
    await citizen.goto(paths.body('markets'));
    await citizen.getByRole('link', { name: publicReportText.all }).click();
    await citizen.getByRole('link', { name: TITLE, exact: true }).click();
    await sees(citizen, '02/BC-STM');
    await sees(citizen, 'Hai thôn chưa có loa.');
    await looking.goto(citizen.url());
    expect(await findings(looking)).toEqual([]);
    expect(await citizen.content()).not.toContain(SECRET);
    for (const [name, begins] of [
      ['bao-cao.docx', 'PK'],
      ['ban-ky.pdf', '%PDF'],
      ['so-lieu.xlsx', 'PK'],
      ['so-lieu.json', '{'],
    ] as const) {
      const answer = await citizen.request.get(paths.publicReportFile(slug, name));
      expect([name, answer.status()]).toEqual([name, 200]);
      expect(answer.headers()['content-disposition']).toContain('attachment');
      expect((await answer.body()).subarray(0, begins.length).toString()).toBe(begins);
    }
    const english = pathsIn('en').publicReport(slug);
    await citizen.goto(english);
    await sees(citizen, publicReportsInEnglish.vietnameseOnly);
    expect(await (await citizen.request.get(paths.siteMap)).text()).toContain(paths.publicReport(slug));
    expect(await (await citizen.request.get(paths.bodyFeed('markets'))).text()).toContain(TITLE);
  });

  await test.step('the correction is published: the old address leads on', async () => {
    await writer.goto(report);
    await send(writer, reportsText.correct, { reason: 'Ghi thiếu một thôn' });
    const next = writer.url();
    await send(writer, reportsText.save, { difficulties: 'Ba thôn chưa có loa.' });
    await send(writer, reportsText.submit);
    while (!(await writer.getByText(documentStates.submitted).first().isVisible())) {
      await writer.locator('summary', { hasText: reportsText.keep }).first().click();
      await send(writer, reportsText.keep, { reason: 'Đã xem lại.' });
      await send(writer, reportsText.submit);
    }
    await finish(leader, next, writer.url(), '3');
    await leader.goto(paths.reportSignedFiles(idOf(report)));
    await sees(leader, signed.laterEdition(2));
    await leader.goto(paths.reportPublishing(idOf(next)));
    const seen = await leader.locator('[name=warningsSeen]').count();
    await send(leader, publishing.publish, {
      confirmed: true,
      ...(seen > 0 ? { warningsSeen: true } : {}),
    });
    await citizen.goto(paths.publicReport(slug));
    await sees(citizen, publicReportText.supersededBy(2));
    await sees(citizen, 'Hai thôn chưa có loa.');
    await citizen.getByRole('link', { name: publicReportText.openNewer }).click();
    await sees(citizen, 'Ba thôn chưa có loa.');
    await expect(citizen.getByRole('link', { name: publicReportText.signed })).toHaveCount(0);
  });

  await test.step('a superior who receives the reports sees and takes the signed copy of the house', async () => {
    const above = await signIn(house, 'committee-leader');
    await above.goto(paths.report(house.ids.publishedReport));
    await sees(above, /phần mềm không kiểm tra hiệu lực/);
    const copy = above.getByRole('link', { name: new RegExp(signed.download) });
    const file = await above.request.get((await copy.first().getAttribute('href')) ?? '');
    expect((await file.body()).subarray(0, 4).toString()).toBe('%PDF');
    await expect(above.getByRole('link', { name: publishing.link })).toHaveCount(0);
  });

  await test.step('taken off: its address says when and why, and gives no file', async () => {
    await leader.goto(paths.reportPublishing(idOf(report)));
    await send(leader, publishing.withdraw, { reason: 'Đã có bản sửa' });
    await citizen.goto(paths.publicReport(slug));
    await sees(citizen, 'Đã có bản sửa');
    await expect(citizen.getByText(TITLE)).toHaveCount(0);
    expect((await citizen.request.get(paths.publicReportFile(slug, 'bao-cao.docx'))).status()).toBe(404);
  });
});
