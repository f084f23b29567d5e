import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { breachDataWords, breachKindWords, breachNotice as words } from '#text/vi/breaches.ts';
import type { Breach } from './breach.ts';

/** The notice to the authority: what happened, whose data, what follows, what was done, whom to ask. No person is named in it. */
export function noticeContent(breach: Breach, authority: string, head: LetterheadFacts): DocumentContent {
  const persons = words.persons(breach.personsCount, breach.personsDescribed);
  const data = breach.dataKinds.map((kind) => breachDataWords[kind]).join('; ');
  const parts: readonly (readonly [string, string])[] = [
    [words.what, `${breachKindWords[breach.kind]}. ${breach.happened}`],
    [words.when, words.times(breach.occurredFrom, breach.discoveredAt)],
    [words.data, data || words.notKnown],
    [words.who, persons],
    [words.consequences, breach.consequences || words.notKnown],
    [words.measures, breach.measures || words.notKnown],
    [words.contact, breach.contact || words.contactBody(head.name)],
  ];
  const body = parts.flatMap(([title, text], index): BodyBlock[] => [
    { kind: 'heading', level: 2, text: `${index + 1}. ${title}` },
    { kind: 'paragraph', text },
  ]);
  return {
    parentAgency: head.parentAgency,
    agency: head.agency,
    place: head.place,
    authority: head.authority,
    type: words.type,
    abstract: words.abstract(breach.number, breach.year),
    addressees: [authority],
    body: [
      { kind: 'paragraph', text: words.lead(head.name) },
      ...body,
      { kind: 'paragraph', text: words.close },
    ],
    recipients: words.recipients(head.shortName),
  };
}
