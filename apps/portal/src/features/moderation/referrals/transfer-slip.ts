import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { transferSlip as words } from '#text/vi/referrals.ts';
import type { Referral } from './referral.ts';

/** The slip with which something is handed on; a number, never a word of what is enclosed, never what kind of thing it is. */
export function slipContent(
  { number, year }: Pick<Referral, 'number' | 'year'>,
  passedTo: string,
  head: LetterheadFacts,
): DocumentContent {
  const paragraphs = [words.lead(head.name, number, year), words.enclosed, words.please(passedTo)];
  return {
    parentAgency: head.parentAgency,
    agency: head.agency,
    place: head.place,
    authority: head.authority,
    type: words.type,
    abstract: words.abstract(number, year),
    addressees: [passedTo],
    body: paragraphs.map((text): BodyBlock => ({ kind: 'paragraph', text })),
    recipients: words.recipients(head.shortName),
  };
}
