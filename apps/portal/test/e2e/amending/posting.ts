import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { uploadText } from '#text/vi/drafts.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { placeWords, postingText } from '#text/vi/posting.ts';
import { certificateText } from '#text/vi/posting-certificate.ts';
import { timeLimitsText } from '#text/vi/time-limits.ts';
import { pagesInOffice, wordsInOffice } from '../../office.ts';
import { lastPart } from '../chain/plan-and-draft.ts';
import { expect, type FilePayload, paths, sees, send } from '../journey.ts';

const ADDRESS = 'https://tinh-minh-ha.example.org/lay-y-kien/ben-do';

/** As an officer explains it on the telephone; the twentieth day is a Sunday. */
const DEADLINE_LINE =
  /đăng 02\/03, tính từ 03\/03, ngày thứ 20 là 22\/03 \(Chủ nhật\) → hết 24 giờ ngày 23\/03\/2026/i;

/** The same line on the desk and on the portal. */
export async function expectDeadlineLine(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('summary', { hasText: timeLimitsText.whyTitle }).first().click();
  await sees(page, DEADLINE_LINE);
}

/** The own portal posts by itself when the round opens; the page of the province is noted with its proof. */
export async function postOnProvincePortal(page: Page, consultationId: string): Promise<void> {
  await page.goto(paths.posting(consultationId));
  await send(page, uploadText.continue, { answer: 'no' });
  const proof = { name: 'trang-da-dang.png', mimeType: 'image/png', buffer: await screenshot() };
  const there = { address: ADDRESS, at: '2026-03-02T14:00', sameFile: true };
  await send(page, postingText.record, { ...there, proof: proof satisfies FilePayload });
  await sees(page, postingText.saved);
  for (const place of [placeWords.ownPortal, placeWords.provincePortal]) await sees(page, place);
  await sees(page, ADDRESS);
}

const screenshot = async () =>
  await sharp({ create: { width: 320, height: 200, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();

/** The round is over; the certificate says both places and becomes a document, submitted. Gives its address. */
export async function writeCertificate(page: Page, consultationId: string): Promise<string> {
  await page.goto(paths.certificate(consultationId));
  await sees(page, 'BẢN XÁC NHẬN');
  await sees(page, 'đã đăng tải đủ thời gian tối thiểu');
  await sees(page, DEADLINE_LINE);
  await sees(page, ADDRESS);
  await send(page, certificateText.issue);
  await send(page, officialDocumentsText.submit);
  await sees(page, documentStates.submitted);
  return page.url();
}

export interface Hands {
  readonly head: Page;
  readonly leader: Page;
  readonly clerk: Page;
}

export async function issueCertificate({ head, leader, clerk }: Hands, address: string): Promise<void> {
  await head.goto(address);
  await send(head, officialDocumentsText.approve);
  await leader.goto(address);
  await send(leader, officialDocumentsText.sign);
  await sees(leader, documentStates.signed);
  await clerk.goto(address);
  await send(clerk, officialDocumentsText.number, { number: '21' });
  await sees(clerk, documentStates.numbered);
}

/** LibreOffice opens it: the words are there. Gives its pages as pictures. */
export async function openCertificate(page: Page, address: string): Promise<Buffer[]> {
  await page.goto(address);
  const file = await page.request.get(paths.officialDocumentDocx(lastPart(page)));
  const bytes = await file.body();
  const words = (await wordsInOffice(bytes)).replace(/\s+/g, ' ');
  for (const part of ['BẢN XÁC NHẬN', '21/', ADDRESS, 'đã đăng tải đủ thời gian tối thiểu', 'Kiều Thanh Tâm'])
    expect(words).toContain(part);
  expect(words).toMatch(DEADLINE_LINE);
  return await pagesInOffice(bytes);
}

/** Every page has writing on it, and none of it in the outer 8 millimetres of the A4 sheet, where a printer loses it. */
export async function expectOnPaper(pages: readonly Buffer[]): Promise<void> {
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    const { data, info } = await sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true });
    const edge = Math.round((8 / 210) * info.width);
    const ink = { inside: 0, outside: 0 };
    for (const [at, grey] of data.entries()) {
      const [x, y] = [at % info.width, Math.floor(at / info.width)];
      const outside = x < edge || y < edge || x >= info.width - edge || y >= info.height - edge;
      if (grey < 128) ink[outside ? 'outside' : 'inside'] += 1;
    }
    expect(ink.inside).toBeGreaterThan(500);
    expect(ink.outside).toBe(0);
  }
}
