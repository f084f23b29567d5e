import type { BroadcastStanding } from './broadcast-standing.ts';
import type { StationPage } from './load-broadcasts.server.ts';
import type { StationBulletin } from './station-bulletins.server.ts';

interface Places {
  readonly origin: string;
  /** Addresses from the root. */
  readonly page: string;
  readonly schedule: string;
  readonly podcast: string;
  readonly draft: (slug: string) => string;
}
type Shown = StationPage['broadcasts'][number];

/**
 * The schedule for machines (docs/guides/loudspeaker-interface.md): `danban-loudspeaker-schedule`, version 1. Times are of the zone
 * that it names; a field without a value is null, never left out.
 */
export function stationSchedule({ station, broadcasts }: StationPage, places: Places) {
  return {
    format: 'danban-loudspeaker-schedule',
    version: 1,
    zone: 'Asia/Ho_Chi_Minh',
    station: {
      name: station.name,
      area: station.area,
      body: station.bodyName,
      page: places.origin + places.page,
    },
    broadcasts: broadcasts.map((each) => ({
      id: each.id,
      revision: each.version,
      date: each.onDay,
      from: each.from,
      to: each.to,
      title: each.title,
      text: wordsOf(each),
      audio: soundsOf(each, places.origin)[0] ?? null,
      audios: soundsOf(each, places.origin),
      reader: readerOf(each.bulletin),
      seconds: each.bulletin?.seconds ?? null,
      draft: each.slug ? places.origin + places.draft(each.slug) : null,
      state: publicState(each.standing),
    })),
  };
}

/** By days only: what is read by machines is kept in a cache until midnight. */
export const publicState = (standing: BroadcastStanding): 'planned' | 'broadcast' | 'missed' =>
  standing === 'confirmed' ? 'broadcast' : standing === 'missed' ? 'missed' : 'planned';

/** The approved bulletin as it is said; else what was written for this broadcast. */
export const wordsOf = ({ bulletin, words }: Pick<Shown, 'bulletin' | 'words'>): string =>
  bulletin?.text ?? words;

function soundsOf({ bulletin }: Shown, origin: string) {
  return (bulletin?.sounds ?? []).map(({ href, bytes, mediaType }) => ({
    url: origin + href,
    ...{ bytes, type: mediaType },
  }));
}

function readerOf(bulletin: StationBulletin | undefined): 'person' | 'voice' | null {
  if (!bulletin || bulletin.sounds.length === 0) return null;
  return bulletin.isPerson ? 'person' : 'voice';
}

/** RSS 2.0 with the sounds as enclosures; a bulletin without a sound is an item with its words, to be read out. */
export function stationPodcast({ station, broadcasts }: StationPage, places: Places, title: string): string {
  const { origin } = places;
  const items = broadcasts.flatMap((each) => {
    const [sound] = soundsOf(each, origin);
    return [
      '<item>',
      `<guid isPermaLink="false">${each.id}</guid>`,
      element('title', `${each.onDay}${each.from ? ` ${each.from}` : ''} · ${each.title}`),
      element('description', wordsOf(each)),
      element('pubDate', each.madeAt.toUTCString()),
      ...(each.slug ? [element('link', origin + places.draft(each.slug))] : []),
      ...(sound
        ? [
            `<enclosure url="${escapeXml(sound.url)}" length="${sound.bytes}" type="${escapeXml(sound.type)}"/>`,
          ]
        : []),
      '</item>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', title),
    element('link', origin + places.page),
    element('description', [station.area, station.bodyName].filter(Boolean).join(' · ')),
    '<language>vi</language>',
    `<atom:link href="${escapeXml(origin + places.podcast)}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** Characters that XML 1.0 does not know are left out. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
