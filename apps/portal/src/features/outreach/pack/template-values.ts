import { formatDate, formatDeadline, formatLongDate } from '#text/vi/dates.ts';
import { packWords } from '#text/vi/pack-words.ts';
import type { FactPoint, PackFacts } from './pack-facts.ts';

/** What a template may ask for, by the name that officers write between double braces. Lists fill a line for each item. */
export function valuesOf(facts: PackFacts): Readonly<Record<string, string | readonly string[]>> {
  const { points, contact } = facts;
  const said = (list: readonly FactPoint[]) => list.map(({ text }) => text);
  const cited = (list: readonly FactPoint[]) =>
    list.map(({ text, citation }) => (citation ? packWords.cited(text, citation) : text));
  const all = [...points.necessity, ...points.changes, ...points.content, ...points.other];
  return {
    tên: facts.title,
    'tên ngắn': facts.shortTitle,
    'cơ quan': facts.body,
    lần: String(facts.ordinal),
    ngày: formatDate(facts.versionOn),
    'ngày dài': formatLongDate(facts.versionOn),
    'dòng bản': packWords.versionLine(facts),
    hạn: facts.closesOn ? formatDeadline(facts.closesOn) : '',
    'hạn ngắn': facts.closesOn ? formatDate(facts.closesOn) : '',
    'chưa có hạn': facts.closesOn ? '' : packWords.noDeadline,
    'liên kết': facts.link.replace(/^https?:\/\//, ''),
    'địa chỉ': contact.address,
    'thư điện tử': contact.email,
    'điện thoại': contact.phone,
    'đối tượng': facts.affectedGroups,
    'các đối tượng': facts.affectedGroups.join(', '),
    'câu a': said(points.necessity),
    'câu b': said(points.content),
    'câu c': said(points.changes),
    'câu d': said(points.other),
    'câu a, có điều': cited(points.necessity),
    'câu b, có điều': cited(points.content),
    'câu c, có điều': cited(points.changes),
    'câu d, có điều': cited(points.other),
    'các câu': said(all),
    'ba câu': said(all).slice(0, 3),
    'một câu': said(all)[0] ?? '',
    'khác hiện hành': facts.lawChanges.slice(0, 12),
    'phải làm': cited(facts.duties).slice(0, 12),
    'thời hạn': cited(facts.deadlines).slice(0, 12),
  };
}

/** The names, for who writes a template. */
export const TEMPLATE_PLACES: readonly string[] = Object.keys(
  valuesOf({
    ...{
      title: '',
      shortTitle: '',
      body: '',
      ordinal: 1,
      versionOn: '2026-01-01',
      closesOn: null,
      consultationId: null,
      link: '',
      demoMark: null,
    },
    ...{
      contact: { address: '', email: '', phone: '' },
      affectedGroups: [],
      lawChanges: [],
      duties: [],
      deadlines: [],
    },
    points: { necessity: [], content: [], changes: [], other: [] },
  }),
);
