import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { demoMark, frame } from '#text/vi/common.ts';
import { door as text } from '#text/vi/door.ts';

/** The page that needs nothing of the product; the framework fills in the same file when it cannot begin a page. */
const TEMPLATE = readFileSync(new URL('../error.html', import.meta.url), 'utf8');
/** Where the mark of a demo goes: the framework, which fills in a sentence only, leaves it standing. */
const MARK_PLACE = '<!-- mark -->';
const BAND = `<aside class="demo-band" aria-label="${frame.demo}">${demoMark}</aside>`;

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

/** Title and sentence are our own words, never a reader's. */
export function plainPage({ title, sentence, reference }: PlainPage, demo: boolean): string {
  const filled = TEMPLATE.replaceAll(text.plainTitle, () => title).replace(
    '<p>%sveltekit.error.message%</p>',
    () => `<p>${sentence}</p>${reference ? `<p><small>${reference}</small></p>` : ''}`,
  );
  return demo ? withDemoMark(filled) : filled;
}

/** A page of the product has the mark from its layout and comes back as it is. */
export function withDemoMark(html: string): string {
  return html.replace(MARK_PLACE, BAND);
}
