import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { planRequestLetter as words } from '#text/vi/plan-requests.ts';
import type { RequestLine } from './request-line.ts';

export interface LetterFacts {
  readonly plan: { readonly title: string; readonly symbol: string | null; readonly issuedOn: string | null };
  readonly lines: readonly RequestLine[];
  readonly words: string;
  readonly replyOn: string;
  /** Of a council: who keeps its papers and gets the answers. */
  readonly standingBody: string | null;
  /** Whether all on it were written to before and have not answered. */
  readonly again: boolean;
}

/** The letter that asks for what a plan asks (công văn, Decree 30/2020/NĐ-CP): each task once, with whom it asks. */
export function requestContent(facts: LetterFacts, head: LetterheadFacts): DocumentContent {
  const { plan, lines, again, replyOn, standingBody } = facts;
  const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
  const tasks = [...Map.groupBy(lines, ({ task }) => task.id).values()];
  const table: BodyBlock = {
    ...{ kind: 'table', size: 12, head: words.columns },
    rows: tasks.map((of, i) => [
      String(i + 1),
      of[0]!.task.title,
      [...new Set(of.map(({ unit }) => unit.name))].join('; '),
      of[0]!.task.timeText,
      of[0]!.task.product,
    ]),
    widths: [7, 32, 28, 15, 18],
    align: ['center', 'left', 'left', 'left', 'left'],
  };
  return {
    ...(head.parentAgency === undefined ? {} : { parentAgency: head.parentAgency }),
    ...(head.authority === undefined ? {} : { authority: head.authority }),
    ...{ agency: head.agency, place: head.place },
    abstract: words.abstract(plan.title, again),
    addressees: [...new Set(lines.map(({ unit }) => unit.name))],
    body: [
      paragraph(words.lead(head.name, plan)),
      ...(again ? [paragraph(words.again(lettersOf(lines)))] : []),
      table,
      ...(facts.words ? facts.words.split('\n').filter(Boolean).map(paragraph) : []),
      paragraph(words.reply(replyOn, standingBody, head.name)),
      paragraph(words.thanks(head.name)),
    ],
    recipients: words.recipients(head.shortName, standingBody),
  };
}

/** The numbers and days of the letters that have stayed without an answer. */
function lettersOf(lines: readonly RequestLine[]): { symbol: string; sentOn: string }[] {
  const sent = lines.flatMap(({ letter }) =>
    letter?.symbol && letter.sentOn ? [{ symbol: letter.symbol, sentOn: letter.sentOn }] : [],
  );
  return [...new Map(sent.map((one) => [one.symbol, one])).values()];
}
