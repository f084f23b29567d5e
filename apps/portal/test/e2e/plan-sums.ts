import type { Page } from '@playwright/test';
import { readXlsx } from '#features/offline-voices/tables/read-xlsx.server.ts';
import { moneyFiles, moneyText as text } from '#text/vi/money.ts';
import { expect, paths } from './journey.ts';

const SUMS = [text.estimated, text.approved, text.spent, text.variance];
const digits = (words: string) => Number(words.replace(/[^\d−]/g, '').replace('−', '-'));

/** What the top of the page says, in đồng. */
export async function sumsOnPage(page: Page): Promise<number[]> {
  const figures = await page.locator('[data-sums=plan] dd').allTextContents();
  expect(figures).toHaveLength(SUMS.length);
  return figures.map(digits);
}

/** What the workbook for the finance office says: its lines added up, and its last row. */
export async function sumsInWorkbook(page: Page, planId: string) {
  const answer = await page.request.get(paths.planMoneyFile(planId, 'kinh-phi.xlsx'));
  expect(answer.status()).toBe(200);
  const read = readXlsx(new Uint8Array(await answer.body()));
  if (!read.ok) throw new Error(read.reason);
  const rows = read.rows.map(({ cells }) => cells.map((cell) => cell.text));
  const head = rows.findIndex((cells) => cells.includes(moneyFiles.lines[3]));
  const places = [text.estimated, text.approved, text.spent, text.variance].map((name) =>
    rows[head]!.indexOf(name),
  );
  const lines = rows.slice(head + 1, -1);
  return {
    added: places.map((place) => lines.reduce((sum, cells) => sum + Number(cells[place]), 0)),
    total: places.map((place) => Number(rows.at(-1)![place])),
  };
}

/** The columns of the same four sums in the CSV, added up; they stand at the end of each line. */
export async function sumsInCsv(page: Page, planId: string): Promise<number[]> {
  const answer = await page.request.get(paths.planMoneyFile(planId, 'kinh-phi.csv'));
  expect(answer.status()).toBe(200);
  const [head = '', ...lines] = (await answer.text())
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  const names = head.split(',').map((name) => name.replaceAll('"', ''));
  const places = SUMS.map((name) => names.indexOf(name) - names.length);
  expect(places.every((place) => place < 0)).toBe(true);
  return places.map((place) => lines.reduce((sum, line) => sum + Number(line.split(',').at(place)), 0));
}
