import type { AknMetadata, DocumentReference, LifecycleEvent } from '../metadata.ts';
import { RELATIONS } from '../writing/meta.ts';
import { childAt, elementsOf, type XmlElement } from '../xml/element.ts';

const KINDS: ReadonlySet<string> = new Set<LifecycleEvent['kind']>(['generation', 'amendment', 'repeal']);

/**
 * What the `<meta>` of a document says, in our terms. Files of other publishers give what they have.
 *
 * @example
 * readMeta(act).number; // '12/2026/QĐ-UBND'
 */
export function readMeta(document: XmlElement): AknMetadata {
  const work = childAt(document, 'meta', 'identification', 'FRBRWork');
  const expression = childAt(document, 'meta', 'identification', 'FRBRExpression');
  const value = (name: string): string | undefined => work && childAt(work, name)?.attributes.value;
  const references = elementsOf(document)
    .filter(({ name }) => name === 'meta')
    .flatMap((meta) => elementsOf(meta).filter(({ name }) => name === 'references'))
    .flatMap(elementsOf);
  const byId = new Map(references.map((item) => [`#${item.attributes.eId}`, item]));
  const author = work && childAt(work, 'FRBRauthor')?.attributes.href;
  const metadata: AknMetadata = {
    form: document.name === 'bill' || document.name === 'doc' ? document.name : 'act',
    number: value('FRBRnumber'),
    documentType: value('FRBRsubtype'),
    title: titleOf(work),
    issuer: author === undefined ? undefined : byId.get(author)?.attributes.showAs,
    issuedOn: dateOf(work, undefined),
    versionOn: dateOf(expression, 'version'),
    uri: value('FRBRuri'),
    language: expression && childAt(expression, 'FRBRlanguage')?.attributes.language,
    events: eventsOf(document, byId),
    references: references.map(referenceOf).filter((found) => found !== undefined),
  };
  return Object.fromEntries(Object.entries(metadata).filter(([, field]) => field !== undefined));
}

function titleOf(work: XmlElement | undefined): string | undefined {
  const aliases = work ? elementsOf(work).filter(({ name }) => name === 'FRBRalias') : [];
  return (aliases.find(({ attributes }) => attributes.name === 'title') ?? aliases[0])?.attributes.value;
}

// Ours says by name whether the date of the version is one of its own; other files name it freely.
function dateOf(level: XmlElement | undefined, own: string | undefined): string | undefined {
  const { date, name } = (level && childAt(level, 'FRBRdate')?.attributes) ?? {};
  if (name === 'unknown' || (own !== undefined && name === 'issue')) return undefined;
  return date;
}

function eventsOf(document: XmlElement, byId: ReadonlyMap<string, XmlElement>): LifecycleEvent[] {
  const lifecycle = childAt(document, 'meta', 'lifecycle');
  if (!lifecycle) return [];
  return elementsOf(lifecycle).flatMap(({ attributes }) => {
    const { date: on = '', type: kind = 'generation', source = '' } = attributes;
    if (!KINDS.has(kind)) return [];
    const named = byId.get(source)?.attributes;
    const title = named?.name === 'untitledEvent' ? undefined : named?.showAs;
    const event = { on, kind: kind as LifecycleEvent['kind'], source: named?.href ?? source };
    return [title === undefined ? event : { ...event, title }];
  });
}

function referenceOf(item: XmlElement): DocumentReference | undefined {
  const relation = (Object.keys(RELATIONS) as DocumentReference['relation'][]).find((key) => {
    const { element, name } = RELATIONS[key];
    return element === item.name && (name === undefined || name === item.attributes.name);
  });
  if (relation === undefined) return undefined;
  return { relation, uri: item.attributes.href ?? '', title: item.attributes.showAs ?? '' };
}
