import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { demoMarkInEnglish } from '#text/en/common.ts';
import { doorInEnglish } from '#text/en/door.ts';
import { frameInEnglish } from '#text/en/frame.ts';
import type { Language } from '#text/language.ts';
import { demoMark, frame } from '#text/vi/common.ts';
import { door } from '#text/vi/door.ts';

/** The page that needs nothing of the product; the framework fills in the same file when it cannot begin a page. */
const TEMPLATE = readFileSync(new URL('../error.html', import.meta.url), 'utf8');
/** Where the mark of a demo goes: the framework, which fills in a sentence only, leaves it standing. */
const MARK_PLACE = '<!-- mark -->';
const WORDS = {
  vi: { door, mark: demoMark, demo: frame.demo, home: '/' },
  en: { door: doorInEnglish, mark: demoMarkInEnglish, demo: frameInEnglish.demo, home: '/en' },
} as const;
/** As the template has them. */
const LINKS = linksIn('vi');

const style = /<style>([\s\S]*?)<\/style>/.exec(TEMPLATE)?.[1] ?? '';
/** The page may show its own style, letters and icon, and nothing else. */
export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(style)
  .digest(
    'base64',
  )}'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export interface PlainPage {
  readonly title: string;
  readonly sentence: string;
  /** The request id, for the person who has to find it in the log. */
  readonly reference?: string | undefined;
}

/** What is known of the page that could not be shown. */
export interface Circumstances {
  readonly demo: boolean;
  /** Of the address that was asked for. */
  readonly language: Language;
}

/** Title and sentence are our own words, never a reader's. */
export function plainPage({ title, sentence, reference }: PlainPage, about: Circumstances): string {
  const filled = TEMPLATE.replaceAll(door.plainTitle, () => title).replace(
    '<p>%sveltekit.error.message%</p>',
    () => `<p>${sentence}</p>${reference ? `<p><small>${reference}</small></p>` : ''}`,
  );
  return finishPlainPage(filled, about);
}

/** Puts the language and the mark of a demo on the plain page; a page of the product has both and comes back as it is. */
export function finishPlainPage(html: string, { demo, language }: Circumstances): string {
  if (!html.includes(MARK_PLACE)) return html;
  const words = WORDS[language];
  const spoken =
    language === 'vi'
      ? html
      : html
          .replace('<html lang="vi">', `<html lang="${language}">`)
          .replaceAll(door.plainTitle, words.door.plainTitle)
          .replace('<header><a href="/">', `<header><a href="${words.home}">`)
          .replace(LINKS, linksIn(language));
  const band = `<aside class="demo-band" aria-label="${words.demo}">${words.mark}</aside>`;
  return demo ? spoken.replace(MARK_PLACE, band) : spoken;
}

function linksIn(language: Language): string {
  return WORDS[language].door.links.map(({ href, label }) => `<a href="${href}">${label}</a>`).join(' · ');
}
