import { citationOf, findUnit, type LegalTree } from '@danban/legal-text';
import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import type { ResponseOutcome } from '#features/responses/matrix.ts';
import { criticismPapers as words } from '#text/vi/criticism-papers.ts';
import type { CriticismForm, SocialCriticism } from './criticism.ts';
import type { AnsweredPoint } from './criticisms.store.server.ts';

export interface PaperFacts {
  readonly head: LetterheadFacts;
  readonly draftTitle: string;
  readonly issuingBody: string;
  /** Who wrote the paper. */
  readonly frontName: string;
  /** To whom we write: the same, or the one body that goes on with its work. */
  readonly addressee: string;
}

/** The letter with which the draft goes to the Front (công văn): it is asked, in a form that it may choose otherwise. */
export function requestPaper(
  { head, draftTitle, issuingBody, frontName }: PaperFacts,
  asked: { readonly form: CriticismForm; readonly question: string; readonly dueOn: string },
): DocumentContent {
  return {
    ...framed(head),
    abstract: words.requestAbstract(draftTitle),
    addressees: [frontName],
    body: paragraphs([
      words.requestLead(head.name, draftTitle, issuingBody),
      words.requestForm(asked.form),
      ...(asked.question ? [words.requestQuestion(asked.question)] : []),
      words.requestDue(asked.dueOn),
      words.thanks(head.name),
    ]),
    recipients: words.recipients(head.shortName),
  };
}

/** Our written answer to the Front, point by point; what is not taken up is explained (Law 75/2015/QH13, Article 36). */
export function replyPaper(
  facts: PaperFacts,
  paper: Pick<SocialCriticism, 'symbol' | 'datedOn'>,
  points: readonly AnsweredPoint[],
  tree: LegalTree,
): DocumentContent {
  const { head, draftTitle, frontName, addressee } = facts;
  return {
    ...framed(head),
    abstract: words.replyAbstract(draftTitle),
    addressees: [addressee],
    body: [
      ...paragraphs([
        words.replyLead(head.name, frontName, paper.symbol ?? '', paper.datedOn ?? '', draftTitle),
      ]),
      answerTable(points, tree),
      ...paragraphs([words.replyClosing(head.name)]),
    ],
    recipients: words.recipients(head.shortName),
  };
}

/** The report to the body that issues the draft, with the same answers and their sums. */
export function reportPaper(
  facts: PaperFacts,
  paper: Pick<SocialCriticism, 'symbol' | 'datedOn' | 'requestedOn' | 'form' | 'receivedOn' | 'dueOn'>,
  points: readonly AnsweredPoint[],
  tree: LegalTree,
): DocumentContent {
  const { head, draftTitle, issuingBody, frontName } = facts;
  const count = (outcome: ResponseOutcome) => points.filter((point) => point.outcome === outcome).length;
  const isLate = Boolean(paper.dueOn && paper.receivedOn && paper.receivedOn > paper.dueOn);
  return {
    ...framed(head),
    type: words.reportType,
    abstract: words.reportAbstract(draftTitle),
    addressees: issuingBody ? [issuingBody] : [],
    body: [
      ...paragraphs([
        words.reportLead(head.name, frontName, paper.requestedOn ?? '', paper.form),
        words.reportReceived(frontName, paper.symbol ?? '', paper.datedOn ?? '', points.length, isLate),
        words.reportSums({
          accepted: count('accepted'),
          partly: count('partlyAccepted'),
          explained: count('explained'),
          other: count('notedAgreement') + count('outOfScope'),
        }),
      ]),
      answerTable(points, tree),
      ...paragraphs([words.reportClosing(head.name)]),
    ],
    recipients: words.reportRecipients(frontName, head.shortName),
  };
}

function answerTable(points: readonly AnsweredPoint[], tree: LegalTree): BodyBlock {
  return {
    kind: 'table',
    head: words.tableHead,
    rows: points.map((point, index) => [
      String(index + 1),
      pointWords(point, tree),
      words.answer(point.outcome as ResponseOutcome, point.explanation),
    ]),
    widths: [1, 6, 6],
    align: ['center', 'left', 'left'],
  };
}

function pointWords({ unitId, text, suggestedWording }: AnsweredPoint, tree: LegalTree): string {
  const place = unitId !== null && findUnit(tree, unitId) ? citationOf(tree, unitId) : words.wholeDraft;
  const wording = suggestedWording ? words.suggests(suggestedWording) : '';
  return [`${place}: ${text}`.trim(), wording].filter(Boolean).join(' ');
}

function framed(head: LetterheadFacts) {
  const { parentAgency, agency, place, authority } = head;
  return { parentAgency, agency, place, authority };
}

const paragraphs = (texts: readonly string[]): BodyBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));
