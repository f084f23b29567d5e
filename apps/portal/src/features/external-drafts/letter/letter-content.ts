import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { externalLetter as words } from '#text/vi/external-letter.ts';
import type { ExternalDraft } from '../external-draft.ts';
import { answeredRows, type MergeRow } from '../merging/merged-answer.ts';

type Asked = Pick<ExternalDraft, 'title' | 'askingName' | 'letterSymbol' | 'letterOn'>;

/**
 * The letter that answers: agreement in one sentence, general opinions in the letter, points on articles in its appendix.
 * Which unit said what is our own affair and stays on the desk.
 */
export function letterContent(
  draft: Asked,
  rows: readonly MergeRow[],
  body: LetterheadFacts,
): DocumentContent {
  const answered = answeredRows(rows);
  const general = answered.find(({ articleKey }) => articleKey === '');
  const articles = answered.filter(({ articleKey }) => articleKey !== '');
  return {
    parentAgency: body.parentAgency,
    agency: body.agency,
    place: body.place,
    authority: body.authority,
    abstract: words.abstract(draft.title),
    addressees: [draft.askingName],
    body: [
      paragraph(words.lead({ ...draft, body: body.name })),
      ...(answered.length === 0 ? [paragraph(words.agree(body.name, draft.title))] : []),
      ...(general ? [heading(words.general), paragraph(general.answer.words)] : []),
      ...(general && articles.length > 0 ? [heading(words.onArticles)] : []),
      ...(articles.length > 0 ? [paragraph(words.seeAppendix(articles.length))] : []),
      paragraph(words.closing(body.name, draft.askingName)),
    ],
    recipients: words.recipients(body.shortName),
    ...(articles.length > 0 && {
      appendices: [
        { title: words.appendixTitle(draft.title), issuer: body.name, body: [pointTable(articles)] },
      ],
    }),
  };
}

function pointTable(rows: ReturnType<typeof answeredRows>): BodyBlock {
  return {
    kind: 'table',
    head: words.columns,
    rows: rows.map(({ articlePlace, answer }, i) => [String(i + 1), articlePlace, answer.words]),
    widths: [1.4, 3, 10.6],
    align: ['center', 'left', 'justify'],
    size: 13,
    splitRows: true,
  };
}

const heading = (text: string): BodyBlock => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
