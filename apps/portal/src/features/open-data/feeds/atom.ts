import type { Language } from '#text/language.ts';

/** One entry of a feed (RFC 4287). */
export interface AtomEntry {
  /** An IRI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly at: Date;
  /** Plain text. */
  readonly summary: string;
  readonly author: string;
  readonly category: string;
  /** A file that belongs to it, e.g. the signed heads. */
  readonly related?: { readonly href: string; readonly type: string };
}

export interface AtomFeed {
  /** Of the words around the titles. */
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly selfHref: string;
  readonly href: string;
  readonly author: string;
  /** When nothing has happened yet. */
  readonly since: Date;
  /** The newest first. */
  readonly entries: readonly AtomEntry[];
}

/** The feed; the same entries give the same bytes, so that programs that ask again get "not modified". */
export function writeAtom(feed: AtomFeed): string {
  const updated = feed.entries.reduce((last, { at }) => (at > last ? at : last), feed.since);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', updated.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    link('self', feed.selfHref, 'application/atom+xml'),
    link('alternate', feed.href, 'text/html'),
    '<generator>Dân Bàn</generator>',
    ...feed.entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(entry: AtomEntry): string {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('updated', entry.at.toISOString()),
    element('published', entry.at.toISOString()),
    `<author>${element('name', entry.author)}</author>`,
    link('alternate', entry.href, 'text/html'),
    ...(entry.related ? [link('related', entry.related.href, entry.related.type)] : []),
    `<category term="${escapeXml(entry.category)}"/>`,
    element('summary', entry.summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" href="${escapeXml(href)}" type="${escapeXml(type)}"/>`;
}

/** Characters that XML 1.0 cannot hold, even as references, are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
