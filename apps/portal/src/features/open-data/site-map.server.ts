import { pathsIn } from '#english-paths';
import { inBothLanguages, paths } from '#paths';
import type { Db } from '#platform/db.server.ts';
import { escapeXml } from './feeds/atom.ts';
import { findMapped, type MappedObject } from './site-map.store.server.ts';

const ALWAYS = [
  ...[paths.home, paths.drafts, paths.issuedPublic, paths.bodies, paths.transparency, paths.calendar],
  ...[
    paths.openData,
    paths.gatherings,
    paths.contests,
    paths.initiatives,
    paths.surveys,
    paths.help,
    paths.privacy,
    paths.newsletter,
    paths.news,
    paths.questions,
    paths.press,
    paths.provinceMap(),
  ],
];

/** Every page that may be found (sitemaps.org 0.9). */
export async function writeSiteMap(db: Db, origin: string): Promise<string> {
  const mapped = await findMapped(db);
  const entries = [
    ...ALWAYS.flatMap((path) => entriesOf(origin, path)),
    ...mapped.flatMap((object) =>
      pathsOf(object).flatMap((path) => entriesOf(origin, path, object.changedAt ?? undefined)),
    ),
  ];
  const spaces = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`;
}

function pathsOf({ kind, slug, answered, textOff }: MappedObject): string[] {
  if (kind === 'issued') return [paths.issuedPublicDocument(slug)];
  if (kind === 'body') return [paths.body(slug)];
  if (kind === 'news') return [paths.newsPiece(slug)];
  if (kind === 'report') return [paths.publicReport(slug)];
  if (kind === 'reports') return [paths.publicReports(slug)];
  if (kind === 'special') return [paths.specialPage(slug)];
  const ofText = textOff ? [] : [paths.draftText(slug), paths.publishedOpinions(slug)];
  const always = [paths.draft(slug), ...ofText];
  return answered ? [...always, paths.responses(slug)] : always;
}

/** One row for each language of the page, and each names both (hreflang, as sitemaps.org and search engines read it). */
function entriesOf(origin: string, path: string, changedAt?: Date): string[] {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  const [vietnamese, english] = inBothLanguages(path) ?? [];
  const languages = [
    ['vi', vietnamese],
    ['en', english],
  ].flatMap(([language, of]) =>
    of ? [`<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(origin + of)}"/>`] : [],
  );
  return [path, ...(english ? [english] : [])].map(
    (each) => `<url><loc>${escapeXml(origin + each)}</loc>${changed}${languages.join('')}</url>`,
  );
}

/** What robots may read. Invented documents must not be found by people who look for real ones. */
export function writeRobots(origin: string, isDemo: boolean): string {
  if (isDemo) return 'User-agent: *\nDisallow: /\n';
  const closed = [
    paths.workspace,
    `${paths.track}/`,
    `${pathsIn('en').track}/`,
    pathsIn('en').commentPreview(''),
    paths.signIn,
    paths.setUp(''),
    paths.askedByLink(''),
    pathsIn('en').askedByLink(''),
    paths.newsletterChoices(''),
    pathsIn('en').newsletterChoices(''),
    paths.follow(''),
    pathsIn('en').follow(''),
    paths.ownDataOfContact(''),
    pathsIn('en').ownDataOfContact(''),
  ];
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${origin}${paths.siteMap}`,
    '',
  ].join('\n');
}
