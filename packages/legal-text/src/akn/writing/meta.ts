import type { CompleteMetadata } from '../complete-metadata.ts';
import type { DocumentReference } from '../metadata.ts';
import { element, type XmlElement } from '../xml/element.ts';
import { paragraph } from '../xml/spaces.ts';

const SOURCE = '#danban';
// The schema wants a date; this one cannot be mistaken for a real one, and is named so.
const UNKNOWN = '0001-01-01';

/**
 * The element that each relation is written as, and the name where the element alone does not tell.
 *
 * @example
 * RELATIONS.amends; // { element: 'activeRef' }
 */
export const RELATIONS: Readonly<Record<DocumentReference['relation'], { element: string; name?: string }>> =
  {
    amends: { element: 'activeRef' },
    amendedBy: { element: 'passiveRef' },
    legalBasis: { element: 'TLCReference', name: 'legalBasis' },
    related: { element: 'TLCReference', name: 'related' },
  };

/**
 * The `<meta>` of the document itself: identification, lifecycle, references, footnotes.
 *
 * @example
 * writeMeta(completeMetadata(tree, {})).name; // 'meta'
 */
export function writeMeta(
  metadata: CompleteMetadata,
  leftOver: readonly XmlElement[],
  notes: readonly string[] = [],
): XmlElement {
  const { events, references, issuer, title = '' } = metadata;
  return element(
    'meta',
    {},
    identification(metadata, '!main'),
    events.length === 0
      ? undefined
      : element('lifecycle', { source: SOURCE }, ...events.map((event, index) => eventRef(event, index))),
    element(
      'references',
      { source: SOURCE },
      element('original', { eId: 'original', href: metadata.uri, showAs: title }),
      element('TLCOrganization', {
        eId: 'danban',
        href: '/akn/ontology/organization/danban',
        showAs: 'legal-text',
      }),
      issuer === undefined
        ? undefined
        : element('TLCOrganization', {
            eId: 'issuer',
            href: '/akn/ontology/organization/vn/issuer',
            showAs: issuer,
          }),
      ...events.map((event, index) => sourceOf(event, index)),
      ...references.map(reference),
    ),
    notes.length === 0 ? undefined : element('notes', { source: SOURCE }, ...notes.map(noteOf)),
    leftOver.length === 0 ? undefined : element('proprietary', { source: SOURCE }, ...leftOver),
  );
}

//  <note eId="note_2"> <p>Khoản này được sửa đổi …</p> a <p> for each line
function noteOf(note: string, index: number): XmlElement {
  return element('note', { eId: `note_${index + 1}` }, ...note.split('\n').map((line) => paragraph(line)));
}

/**
 * The `<meta>` of an appendix, form or attached regulation: the same work, another component.
 *
 * @example
 * writePartMeta(metadata, 'att_1');
 */
export function writePartMeta(metadata: CompleteMetadata, eId: string): XmlElement {
  return element('meta', {}, identification({ ...metadata, title: undefined, number: undefined }, `!${eId}`));
}

function identification(metadata: CompleteMetadata, component: string): XmlElement {
  const { uri, language, number, documentType, title, issuedOn, versionOn } = metadata;
  const expression = `${uri}/${language}@${versionOn ?? issuedOn ?? ''}`;
  const dateOf = (date: string | undefined, name: string): XmlElement =>
    element('FRBRdate', date === undefined ? { date: UNKNOWN, name: 'unknown' } : { date, name });
  const author = (href: string): XmlElement => element('FRBRauthor', { href });
  const names = (address: string, ending = ''): XmlElement[] => [
    element('FRBRthis', { value: `${address}/${component}${ending}` }),
    element('FRBRuri', { value: `${address}${ending}` }),
  ];
  const version = versionOn === undefined ? dateOf(issuedOn, 'issue') : dateOf(versionOn, 'version');
  return element(
    'identification',
    { source: SOURCE },
    element(
      'FRBRWork',
      {},
      ...names(uri),
      title === undefined ? undefined : element('FRBRalias', { value: title, name: 'title' }),
      dateOf(issuedOn, 'issue'),
      author(metadata.issuer === undefined ? '' : '#issuer'),
      element('FRBRcountry', { value: 'vn' }),
      documentType === undefined ? undefined : element('FRBRsubtype', { value: documentType }),
      number === undefined ? undefined : element('FRBRnumber', { value: number }),
    ),
    element(
      'FRBRExpression',
      {},
      ...names(expression),
      version,
      author(''),
      element('FRBRlanguage', { language }),
    ),
    element('FRBRManifestation', {}, ...names(expression, '.xml'), version, author(SOURCE)),
  );
}

function eventRef(event: CompleteMetadata['events'][number], index: number): XmlElement {
  return element('eventRef', {
    eId: `event_${index + 1}`,
    date: event.on,
    source: `#source_${index + 1}`,
    type: event.kind,
  });
}

function sourceOf(event: CompleteMetadata['events'][number], index: number): XmlElement {
  return element('TLCReference', {
    eId: `source_${index + 1}`,
    name: event.title === undefined ? 'untitledEvent' : 'event',
    href: event.source,
    showAs: event.title ?? '',
  });
}

function reference(to: DocumentReference, index: number): XmlElement {
  const { element: name, name: relation } = RELATIONS[to.relation];
  return element(name, { eId: `ref_${index + 1}`, name: relation, href: to.uri, showAs: to.title });
}
