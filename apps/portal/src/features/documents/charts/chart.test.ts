import sharp from 'sharp';
import { expect, test } from 'vitest';
import { BASE, CHART_WIDTH, chartWords, drawn, type SmallChart } from './chart.ts';
import { drawCharts } from './draw-charts.server.ts';

const point = (label: string, value: number | null) => ({
  label,
  value,
  shown: value === null ? 'không phát sinh' : String(value),
});
const bars: SmallChart = {
  title: 'Dự thảo đã lấy ý kiến',
  kind: 'bars',
  points: [point('2025', 3), point('2026', 6)],
};
const line: SmallChart = {
  ...{ title: 'Tỷ lệ', kind: 'line', top: 1 },
  points: [point('2024', 0.5), point('2025', null), point('2026', 1), point('2027', 0)],
};

test('a bar is as high as its value; the largest fills the height', () => {
  const [first, second] = drawn(bars).points;
  expect(second!.bar!.height).toBeCloseTo(first!.bar!.height * 2);
  expect(first!.bar!.y + first!.bar!.height).toBeCloseTo(BASE);
  expect(second!.bar!.x + second!.bar!.width).toBeLessThanOrEqual(CHART_WIDTH);
});

test('a year in which nothing was due is no point and breaks the line; zero is a point', () => {
  const { points, lines } = drawn(line);
  expect(points.map(({ y }) => y === null)).toEqual([false, true, false, false]);
  expect(lines).toHaveLength(1);
  expect(points[3]!.y).toBe(BASE);
});

test('the words say every value that the picture shows', () => {
  expect(chartWords([bars, line])).toBe(
    'Dự thảo đã lấy ý kiến: 2025 3; 2026 6. Tỷ lệ: 2024 0.5; 2025 không phát sinh; 2026 1; 2027 0.',
  );
});

test('the picture is the same bytes for the same data, and has ink in its words and shapes', async () => {
  const [a, b] = [await drawCharts([bars, line]), await drawCharts([bars, line])];
  expect(Buffer.from(a.png).equals(Buffer.from(b.png))).toBe(true);
  const { width, height } = await sharp(a.png).metadata();
  expect([width, height]).toEqual([a.width * 3, a.height * 3]);
  const { channels } = await sharp(a.png).extract({ left: 0, top: 0, width: 300, height: 60 }).stats();
  expect(channels[0]!.min).toBeLessThan(100);
});
