import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { oneYearReport as words } from '#text/vi/one-year-report.ts';
import type { Narrative, NarrativeKey, Report, ReportSnapshot } from './report.ts';

/**
 * The one-year report in the outline that the departments use (need M11, seed S0): 1a results, 1b difficulties,
 * 2 drafts of others, 3 proposals. Figures stand in sentences; an empty box prints "Không.".
 */
export function reportContent(
  report: Report,
  snapshot: ReportSnapshot,
  body: LetterheadFacts,
): DocumentContent {
  const { narrative } = report;
  return {
    parentAgency: body.parentAgency,
    agency: body.agency,
    place: body.place,
    authority: body.authority,
    type: words.type,
    abstract: report.title,
    addressees: report.addressee ? [report.addressee] : [],
    body: [
      paragraph(words.lead(body.name, report.requestReference, report.periodFrom, report.periodTo)),
      heading(1, words.situation),
      heading(2, words.results),
      ...awareness(narrative, snapshot),
      ...activities(narrative, snapshot),
      ...box(words.funds, narrative, 'funds'),
      ...box(words.impact, narrative, 'impact'),
      heading(2, words.difficulties),
      ...lines(narrative, 'difficulties'),
      heading(1, words.others),
      ...others(narrative, snapshot),
      heading(1, words.proposals),
      ...lines(narrative, 'proposals'),
      paragraph(words.closing(body.name, report.addressee)),
    ],
    recipients: words.recipients(body.shortName),
  };
}

function awareness(narrative: Narrative, snapshot: ReportSnapshot): BodyBlock[] {
  const plans: BodyBlock[] =
    snapshot.plans.length > 0 ? [paragraph(words.plansLead), list(snapshot.plans)] : [];
  return [heading(3, words.awareness), ...plans, ...lines(narrative, 'awareness')];
}

function activities(narrative: Narrative, snapshot: ReportSnapshot): BodyBlock[] {
  const { figures, inScope, channels, issued, unissued = [], stopped = [] } = snapshot;
  const count = (code: keyof typeof figures) => figures[code].value ?? 0;
  return [
    heading(3, words.activities),
    paragraph(
      words.screening({
        screened: count('draftsScreened'),
        inScope: count('draftsInScope'),
        communicated: count('draftsCommunicated'),
        rate: figures.communicatedRate.value,
      }),
    ),
    ...(inScope.length > 0 ? [paragraph(words.inScopeLead), list(inScope)] : []),
    paragraph(
      words.consultations({
        opened: count('consultationsOpened'),
        due: count('draftsToPost'),
        kept: count('draftsPostedInFull'),
        received: count('opinionsReceived'),
        late: count('opinionsLate'),
        tables: count('responseTablesPublished'),
      }),
    ),
    paragraph(
      words.outcomes({
        answered: count('opinionsAnswered'),
        accepted: count('opinionsAccepted'),
        partly: count('opinionsPartlyAccepted'),
        explained: count('opinionsExplained'),
      }),
    ),
    paragraph(words.activitiesDone(count('activities'), count('reachMeasured'), count('reachEstimated'))),
    ...(channels.length > 0 ? [channelTable(channels)] : []),
    paragraph(issued.length > 0 ? words.issuedLead : words.nothingIssued),
    ...(issued.length > 0 ? [list(issued.map(words.issuedItem))] : []),
    ...(unissued.length > 0 ? [paragraph(words.unissuedLead), list(unissued)] : []),
    ...(stopped.length > 0 ? [paragraph(words.stoppedLead), list(stopped)] : []),
    ...lines(narrative, 'activities', { silentWhenEmpty: true }),
  ];
}

function channelTable(channels: ReportSnapshot['channels']): BodyBlock {
  return {
    kind: 'table',
    head: words.channelHead,
    rows: channels.map(({ channel, n }, i) => [String(i + 1), words.channel(channel), String(n)]),
    widths: [1, 5, 2],
    align: ['center', 'left', 'center'],
  };
}

function box(title: string, narrative: Narrative, key: NarrativeKey): BodyBlock[] {
  return [heading(3, title), ...lines(narrative, key)];
}

/** Section 2: drafts of other bodies that were answered and made known; apart from everything of our own. */
function others(narrative: Narrative, { figures, others: kept }: ReportSnapshot): BodyBlock[] {
  const count = (code: keyof typeof figures) => figures[code]?.value ?? 0;
  const { answered, communicated } = kept ?? { answered: [], communicated: [] };
  const received = count('externalDraftsReceived');
  const asked = count('externalOutreachAsked');
  if (received + asked + answered.length + communicated.length === 0) return lines(narrative, 'others');
  const counts = {
    received,
    answered: count('externalDraftsAnswered'),
    onTime: count('externalAnswersOnTime'),
    late: count('externalAnswersLate'),
    overdue: count('externalDraftsOverdue'),
  };
  return [
    paragraph(words.othersAnswered(counts)),
    ...(answered.length > 0 ? [list(answered.map(words.othersAnswer))] : []),
    ...(asked + communicated.length > 0
      ? [paragraph(words.othersCommunicated(asked, communicated.length, count('externalActivities')))]
      : []),
    ...(communicated.length > 0 ? [list(communicated.map((label) => `${label}.`))] : []),
    ...lines(narrative, 'others', { silentWhenEmpty: true }),
  ];
}

/** What people wrote, a paragraph a line; "- " begins a list item. */
function lines(
  narrative: Narrative,
  key: NarrativeKey,
  options: { readonly silentWhenEmpty?: boolean } = {},
): BodyBlock[] {
  const written = (narrative[key] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (written.length === 0) return options.silentWhenEmpty ? [] : [paragraph(words.none)];
  return written.map((line) =>
    /^[-–+]\s+/.test(line) ? list([line.replace(/^[-–+]\s+/, '')]) : paragraph(line),
  );
}

const heading = (level: 1 | 2 | 3, text: string): BodyBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
const list = (items: readonly string[]): BodyBlock => ({ kind: 'list', items });
