import { SaxesParser } from 'saxes';
import { isWebAddress } from '../mention.ts';

/** One entry of a feed; texts are plain, without markup. */
export interface FeedEntry {
  /** What the feed calls it, or its address. */
  readonly key: string;
  readonly title: string;
  readonly address: string;
  /** Undefined when the feed does not say, or says something that is no date. */
  readonly publishedAt: Date | undefined;
  readonly summary: string;
}

const MOST_ENTRIES = 200;
const LONGEST = { title: 500, summary: 2_000, key: 500 } as const;

type Field = 'key' | 'title' | 'address' | 'published' | 'summary';
/** RSS 2.0, RSS 1.0 and Atom 1.0 (RFC 4287), by local name. */
const FIELDS: Readonly<Record<string, Field>> = {
  guid: 'key',
  id: 'key',
  title: 'title',
  link: 'address',
  pubDate: 'published',
  date: 'published',
  published: 'published',
  updated: 'published',
  description: 'summary',
  summary: 'summary',
};

/** Entries of RSS or Atom; what is no XML, or holds a document type with entities, gives what could be read before. Never throws. */
export function readFeed(xml: string): { readonly entries: FeedEntry[]; readonly isFeed: boolean } {
  const entries: FeedEntry[] = [];
  let isFeed = false;
  let entry: Partial<Record<Field, string>> | undefined;
  let field: Field | undefined;
  let text = '';
  let depth = 0;
  const parser = new SaxesParser();
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name);
    if (tag === 'rss' || tag === 'feed' || tag === 'RDF') isFeed = true;
    if (tag === 'item' || tag === 'entry') {
      entry = {};
      depth = 0;
      return;
    }
    if (!entry) return;
    depth += 1;
    if (depth !== 1) return;
    field = FIELDS[tag];
    text = '';
    const { href, rel = 'alternate' } = attributes as Record<string, string>;
    if (tag === 'link' && href && rel === 'alternate') entry.address ??= href;
  });
  const addText = (more: string) => {
    if (field && text.length < 100_000) text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    const tag = local(name);
    if (tag === 'item' || tag === 'entry') {
      const read = entry && entryOf(entry);
      if (read && entries.length < MOST_ENTRIES) entries.push(read);
      entry = undefined;
      return;
    }
    if (!entry) return;
    if (depth === 1 && field) {
      if (text.trim() !== '') entry[field] ??= text;
      field = undefined;
    }
    depth -= 1;
  });
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('doctype', (declared) => {
    if (/ENTITY/i.test(declared)) isBroken = true;
  });
  // Piece by piece, so that nothing behind the first error is read.
  for (let at = 0; at < xml.length && !isBroken; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  return { entries, isFeed };
}

function entryOf(raw: Partial<Record<Field, string>>): FeedEntry | undefined {
  const title = plain(raw.title ?? '').slice(0, LONGEST.title);
  const address = (raw.address ?? '').trim();
  const key = (raw.key ?? address).trim().slice(0, LONGEST.key);
  if (title === '' || key === '' || (address !== '' && !isWebAddress(address))) return undefined;
  const at = new Date(raw.published?.trim() ?? '');
  const publishedAt = Number.isNaN(at.getTime()) ? undefined : at;
  return { key, title, address, publishedAt, summary: plain(raw.summary ?? '').slice(0, LONGEST.summary) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** Descriptions are often HTML inside XML: its words, on one line. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
