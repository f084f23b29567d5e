import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { median } from '../wrk.ts';
import type { House } from './houses.ts';
import { atMost, type Row } from './rows.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell';

/** A cheap phone on a slow line: 360 px, a sixth of this processor, 1.6 Mbit/s, 150 ms. Each opening has an empty cache. */
export async function phone({ page: url }: House, times: number): Promise<Row[]> {
  const browser = await chromium.launch({ ...(existsSync(CHROMIUM) && { executablePath: CHROMIUM }) });
  const paints: number[] = [];
  let bytes = 0;
  let scripts = 0;
  try {
    for (let n = 0; n < times; n += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true });
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      const kinds = new Map<string, string>();
      bytes = 0;
      scripts = 0;
      cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
      cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (kinds.get(requestId) === 'Script') scripts += 1;
        if (kinds.get(requestId) !== 'Font') bytes += encodedDataLength;
      });
      await cdp.send('Network.enable');
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      const line = (1.6 * 1_000_000) / 8;
      const slow = { offline: false, latency: 150, downloadThroughput: line, uploadThroughput: line };
      await cdp.send('Network.emulateNetworkConditions', slow);
      await page.goto(url, { waitUntil: 'load' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      paints.push(
        await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
      );
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return [
    atMost('phone: first contentful paint', 450, median(paints), ' ms'),
    atMost('  transferred before fonts', 35, bytes / 1024, ' KB'),
    atMost('  scripts', 0, scripts),
  ];
}
