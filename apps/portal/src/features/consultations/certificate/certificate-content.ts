import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { certificateWords as words } from '#text/vi/posting-certificate.ts';
import type { CertificateFacts } from './certificate-facts.ts';

/** The certificate as an administrative document (Decree 30/2020/NĐ-CP); everything in it is counted or recorded, nothing typed. */
export function certificateContent(facts: CertificateFacts, body: LetterheadFacts): DocumentContent {
  return {
    parentAgency: body.parentAgency,
    agency: body.agency,
    place: body.place,
    authority: body.authority,
    type: words.type,
    abstract: words.abstract(facts.title),
    body: [
      paragraph(words.lead(body.name, facts)),
      heading(words.draftTitle),
      paragraph(words.version(facts)),
      paragraph(words.period(facts)),
      ...(facts.extendedReason ? [paragraph(words.extended(facts.extendedReason))] : []),
      ...facts.kept.map((kept) => paragraph(words.kept(kept))),
      heading(words.minimumTitle),
      ...minimum(facts),
      heading(words.placesTitle),
      placeTable(facts, body.name),
      ...files(facts, body.name),
      heading(words.lostTitle),
      ...lost(facts, body.name),
      heading(words.logTitle),
      ...words.log(facts).map(paragraph),
      heading(words.resultTitle),
      paragraph(`${words.result(facts).replace(/\.$/, '')}./.`),
    ],
    recipients: words.recipients(body.shortName),
  };
}

function minimum(facts: CertificateFacts): BodyBlock[] {
  const { rule, chosenRow } = facts.deadline;
  return [
    paragraph(words.minimum(facts)),
    ...(rule?.status === 'U' ? [paragraph(words.unverified)] : []),
    ...(chosenRow ? [paragraph(words.chosenRow(chosenRow))] : []),
    paragraph(words.counting(facts)),
  ];
}

function placeTable({ places, deadline }: CertificateFacts, body: string): BodyBlock {
  return {
    kind: 'table',
    head: words.placesHead,
    rows: places.map((row, i) => words.placeRow(row, i, body, deadline.rule !== undefined)),
    widths: [1, 5, 3, 2, 3],
    align: ['center', 'left', 'left', 'center', 'left'],
  };
}

function files({ events }: CertificateFacts, body: string): BodyBlock[] {
  const posted = events.filter(({ event }) => event === 'posted');
  return posted.length === 0
    ? []
    : [paragraph(words.filesLead), list(posted.map((event) => `${words.file(event, body)}.`))];
}

function lost({ events, places }: CertificateFacts, body: string): BodyBlock[] {
  const gaps = events
    .filter(({ event }) => event !== 'posted')
    .map((event) => `${words.outage(event, body)}.`);
  const days = places.filter((place) => place.lost.length > 0 && place.postedAt !== null);
  if (gaps.length === 0 && days.length === 0) return [paragraph(words.none)];
  return [list([...gaps, ...days.map((place) => `${words.lost(place, body)}.`)]), paragraph(words.lostNote)];
}

const heading = (text: string): BodyBlock => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
const list = (items: readonly string[]): BodyBlock => ({ kind: 'list', items });
