import { formSample as words } from '#text/vi/form-sample.ts';
import type { AdministrativeDocument } from '../write-administrative-docx.server.ts';
import type { FormKind } from './form-places.ts';

/** A document with every kind of text, to show what a form makes of it. */
export function sampleDocument(kind: FormKind): AdministrativeDocument {
  return {
    ...{ parentAgency: words.parentAgency, agency: words.agency, number: words.number[kind] },
    placeDate: words.placeDate,
    ...(kind === 'letter' ? {} : { type: words.type[kind] }),
    abstract: words.abstract[kind],
    addressees: [words.addressee],
    bases: kind === 'letter' ? [] : [words.basis],
    body: [
      { kind: 'heading', level: 1, text: words.heading1 },
      { kind: 'paragraph', text: words.paragraph },
      { kind: 'heading', level: 2, text: words.heading2 },
      { kind: 'list', items: words.items },
      { kind: 'heading', level: 3, text: words.heading3 },
      {
        kind: 'table',
        ...{ caption: words.caption, head: words.head, rows: words.rows, widths: [1, 8, 3] },
        align: ['center', 'left', 'center'],
        charts: [{ title: words.caption, kind: 'bars', points: words.points }],
      },
      { kind: 'paragraph', text: words.end },
    ],
    recipients: words.recipients,
    signature: { authority: words.authority, capacity: words.capacity, title: words.title, name: words.name },
    ...(kind === 'letter'
      ? {}
      : {
          appendices: [
            {
              title: words.appendix,
              issuer: words.issuer,
              body: [{ kind: 'table', head: words.head, rows: words.rows, widths: [1, 8, 3] }],
              orientation: 'landscape',
            },
          ],
        }),
  };
}
