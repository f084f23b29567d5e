import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from './draw-card.server.ts';

const font = readFileSync(join(import.meta.dirname, 'noto-serif-700.ttf'));
const card = { eyebrow: 'Dự thảo', title: 'Chợ dân sinh', foot: 'Đến 25/11/2026', product: 'Dân Bàn' };

/** The lowest row of the picture between the title's top and the foot that is not paper. */
async function lowestInk(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).flatten().greyscale().raw().toBuffer({ resolveWithObject: true });
  for (let row = 545; row > 250; row -= 1)
    for (let at = 0; at < info.width; at += 1) if ((data[row * info.width + at] ?? 255) < 128) return row;
  return 0;
}

test('a card is a picture of 1200 × 630 in our own letters, the same each time', async () => {
  const png = await drawCard(card, font);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(60_000);
  expect(await drawCard(card, font)).toEqual(png);
  expect(await lowestInk(png)).toBeGreaterThan(260);
});

test('the longest title, and one with markup, stay above the foot', async () => {
  const long = 'Quy định chính sách hỗ trợ <b>phân loại</b> & thu gom chất thải rắn sinh hoạt '.repeat(8);
  expect(await lowestInk(await drawCard({ ...card, title: long }, font))).toBeLessThanOrEqual(541);
});
