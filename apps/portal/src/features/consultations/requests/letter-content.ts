import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { requestLetter as words } from '#text/vi/request-letter.ts';

export interface LetterFacts {
  readonly draftTitle: string;
  readonly issuingBody: string;
  readonly question: string;
  /** Last day of the answer, where one can be named before the letter has its date. */
  readonly dueOn: string | null;
  /** Days of the rule, when it counts from the day of the letter. */
  readonly ruleDays: { readonly amount: number; readonly unit: 'calendarDay' | 'workingDay' } | null;
  readonly legalBasis: string | null;
  readonly bodies: readonly string[];
  /** Where the draft can be read; null: it stands in the attachment only. */
  readonly readAt: string | null;
  readonly contact: { readonly address: string; readonly email: string; readonly phone: string };
}

/** The letter (công văn, Decree 30/2020/NĐ-CP) that asks bodies for their opinion: asked, never ordered. */
export function letterContent(facts: LetterFacts, head: LetterheadFacts): DocumentContent {
  const paragraphs = [
    words.lead(head.name, facts.draftTitle, facts.issuingBody),
    words.please(facts.readAt),
    ...(facts.question ? [words.question(facts.question)] : []),
    words.due(facts.dueOn, facts.ruleDays, facts.legalBasis),
    words.noOpinion,
    words.contact(facts.contact),
    words.thanks(head.name),
  ];
  return {
    parentAgency: head.parentAgency,
    agency: head.agency,
    place: head.place,
    authority: head.authority,
    abstract: words.abstract(facts.draftTitle),
    addressees: facts.bodies,
    body: paragraphs.map((text): BodyBlock => ({ kind: 'paragraph', text })),
    recipients: words.recipients(head.shortName),
  };
}
