// Takes pictures of the gallery and runs axe on it:
//   node --conditions=development apps/portal/test/gallery/pictures.ts <folder> [page …]
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { type GalleryPage, galleryPages } from './build.ts';
import { serveGallery } from './serve.ts';

const PORT = 4120;
const [folder = '/tmp/gallery', ...wanted] = process.argv.slice(2);
const names = (Object.keys(galleryPages) as GalleryPage[]).filter(
  (name) => !wanted.length || wanted.includes(name),
);
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Shot {
  name: string;
  width: number;
  dark?: boolean;
  zoom?: boolean;
}

async function shoot(browser: Browser, page: GalleryPage, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: 900 },
    colorScheme: shot.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: true, // for axe only; what the policy refuses is reported below
  });
  const tab = await context.newPage();
  tab.on(
    'console',
    (message) => message.type() === 'error' && console.log(`${page} ${shot.name}: ${message.text()}`),
  );
  await tab.goto(`http://127.0.0.1:${PORT}/${page}`);
  if (shot.zoom) await tab.addStyleTag({ content: 'html{font-size:200%}' });
  await tab.evaluate(() => document.fonts.ready);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) console.log(`${page} ${shot.name}: ${wide} px too wide`);
  await tab.screenshot({ path: join(folder, `${page}-${shot.name}.png`), fullPage: true });
  if (shot.width >= 360 && !shot.zoom) {
    await tab.addScriptTag({ path: axePath });
    const found = await tab.evaluate(async () => {
      const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
      const result = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
    });
    for (const line of found) console.log(`${page} ${shot.name} axe ${line}`);
  }
  await context.close();
}

const shots: Shot[] = [
  { name: '320', width: 320 },
  { name: '360', width: 360 },
  { name: '768', width: 768 },
  { name: '1280', width: 1280 },
  { name: '1280-dark', width: 1280, dark: true },
  { name: '360-dark', width: 360, dark: true },
  { name: '1280-text200', width: 1280, zoom: true },
];

mkdirSync(folder, { recursive: true });
const server = await serveGallery(PORT);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  for (const name of names) {
    for (const shot of shots) await shoot(browser, name, shot);
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${PORT}/${name}`);
    await tab.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
}
