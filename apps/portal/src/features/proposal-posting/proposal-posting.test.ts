import { describe, expect, test } from 'vitest';
import type { PaperPosting } from '#features/drafts/dossier/dossier-postings.store.server.ts';
import type { DossierItem } from '#features/drafts/dossier/dossier-rules.data.ts';
import { calendarOf } from '#features/time-limits/calendar.ts';
import { deadlineFor } from '#features/time-limits/deadline.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import { NATIONAL_CALENDAR } from '#features/time-limits/national-calendar.data.ts';
import { NATIONAL_RULES } from '#features/time-limits/national-rules.data.ts';
import { ruleFor } from '#features/time-limits/rule.ts';
import { legalDay } from '#platform/clock.ts';
import { dossierEvents, proposalDuty, proposalPapers } from './proposal-posting.ts';

const calendar = calendarOf(NATIONAL_CALENDAR);
const rules = NATIONAL_RULES.map((rule, i) => ({
  ...rule,
  ...{ id: `${i}`, checkedBy: null, organisationId: null, source: '' },
}));
const PAPERS: readonly DossierItem[] = ['proposalStatement', 'reviewReport', 'impactAssessment'];

const at = (moment: string) => {
  const [day = '', time = '09:00'] = moment.split(' ');
  return new Date(`${day}T${time}:00+07:00`);
};
const paper = (
  item: DossierItem,
  event: PaperPosting['event'],
  moment: string,
  fileId: string = item,
): PaperPosting => ({
  ...{ fileId, item, ordinal: 1, event, at: at(moment) },
  ...{ sha256: `hash of ${fileId}`, byPerson: null, reason: '' },
});
const all = (event: PaperPosting['event'], moment: string) =>
  PAPERS.map((item) => paper(item, event, moment));

function dutyOf(
  postings: readonly PaperPosting[],
  given: { sentOn?: string; today?: string; documentType?: DocumentType } = {},
) {
  const { sentOn = null, today = '2027-03-01', documentType = 'law' } = given;
  const events = dossierEvents(PAPERS, postings);
  const startOn = events[0] ? legalDay(events[0].at) : (sentOn ?? today);
  const question = { documentType, what: 'proposalPosting', openedOn: startOn, organisationIds: [] } as const;
  const deadline = deadlineFor(ruleFor(rules, question), startOn, calendar);
  return proposalDuty({ events, deadline, calendar, sentOn, today });
}

describe('posted Wednesday 4/11/2026, twenty days: the twentieth is 24/11, a holiday, so hết 25/11', () => {
  const posted = all('posted', '2026-11-04');
  test.each<[string, readonly PaperPosting[], string | undefined, boolean, string | null]>([
    ['posted and still there, not sent yet: in full on 25/11', posted, undefined, true, '2026-11-25'],
    ['sent on 26/11, after the minimum: in full', posted, '2026-11-26', true, '2026-11-25'],
    [
      'sent on 25/11 itself, before its 24:00: due that day, not in full',
      posted,
      '2026-11-25',
      false,
      '2026-11-25',
    ],
    ['sent on 16/11: due on the day of sending, not in full', posted, '2026-11-16', false, '2026-11-16'],
    ['never posted and sent: due on the day of sending, not in full', [], '2026-11-16', false, '2026-11-16'],
    ['never posted and not sent: nothing is due yet', [], undefined, false, null],
    [
      'removed on 13/11: due all the same, not in full',
      [...posted, ...all('withdrawn', '2026-11-13')],
      undefined,
      false,
      '2026-11-25',
    ],
    [
      'one paper removed on 13/11: the dossier is not there any more',
      [...posted, paper('impactAssessment', 'withdrawn', '2026-11-13')],
      undefined,
      false,
      '2026-11-25',
    ],
    [
      'removed on 26/11, after the minimum: in full',
      [...posted, ...all('withdrawn', '2026-11-26')],
      undefined,
      true,
      '2026-11-25',
    ],
    [
      'off from 10/11 to 12/11: three days lost, the twentieth day is 27/11',
      [...posted, ...all('withdrawn', '2026-11-10'), ...all('posted', '2026-11-12')],
      undefined,
      true,
      '2026-11-27',
    ],
    [
      'the same, sent on 26/11: not in full',
      [...posted, ...all('withdrawn', '2026-11-10'), ...all('posted', '2026-11-12')],
      '2026-11-26',
      false,
      '2026-11-25',
    ],
    [
      'a paper exchanged for a better one within half an hour: nothing is lost',
      [
        ...posted,
        paper('reviewReport', 'withdrawn', '2026-11-10 09:00'),
        paper('reviewReport', 'posted', '2026-11-10 09:30', 'second'),
      ],
      '2026-11-26',
      true,
      '2026-11-25',
    ],
    [
      'two of three papers only: never posted as a dossier',
      posted.slice(0, 2),
      '2026-11-26',
      false,
      '2026-11-26',
    ],
    [
      'posted after it was sent: due on the day of sending, not in full',
      posted,
      '2026-11-02',
      false,
      '2026-11-02',
    ],
  ])('%s', (_sentence, postings, sentOn, inFull, dueOn) => {
    expect(dutyOf(postings, { sentOn })).toMatchObject({ inFull, dueOn });
  });

  test('while it stands there, only days that are over are counted', () => {
    expect(dutyOf(posted, { today: '2026-11-12' })).toMatchObject({ countedDays: 7, fullOn: '2026-11-25' });
  });

  test('the last paper makes it whole: counted from that day', () => {
    const late = [...posted.slice(0, 2), paper('impactAssessment', 'posted', '2026-11-06')];
    expect(dutyOf(late).postedAt).toEqual(at('2026-11-06'));
    expect(dutyOf(late)).toMatchObject({ dueOn: '2026-11-26' });
  });
});

describe('old regime, opened to 31/3/2025: thirty days (Law 80/2015/QH13)', () => {
  test.each<[string, string, string, boolean, string]>([
    ['posted 1/7/2024: hết 31/7; sent on 1/8: in full', '2024-07-01', '2024-08-01', true, '2024-07-31'],
    ['sent after twenty days: enough today, not then', '2024-07-01', '2024-07-23', false, '2024-07-23'],
    ['posted on its last day, 31/3/2025: still thirty', '2025-03-31', '2025-04-22', false, '2025-04-22'],
    ['posted on 1/4/2025: twenty', '2025-04-01', '2025-04-22', true, '2025-04-21'],
  ])('%s', (_sentence, postedOn, sentOn, inFull, dueOn) => {
    expect(dutyOf(all('posted', postedOn), { sentOn })).toMatchObject({ inFull, dueOn });
  });
});

describe('who needs a proposal dossier', () => {
  const project = (
    documentType: DocumentType,
    day: string,
    legalForce: 'legal' | 'individual' = 'legal',
  ) => ({
    ...{ documentType, legalForce },
    createdAt: at(day),
  });
  test.each<[string, ReturnType<typeof project>, string | null, number]>([
    ['a law', project('law', '2026-03-02'), null, 3],
    ['an ordinance under the law of 2015', project('ordinance', '2024-03-01'), null, 3],
    ['a decision of a province', project('provinceCommitteeDecision', '2026-03-02'), null, 0],
    ['a decree of today, even when somebody sent one', project('decree', '2026-03-02'), '2026-04-01', 0],
    [
      'a resolution of the National Assembly: by its subject, nothing sent',
      project('assemblyResolution', '2026-03-02'),
      null,
      0,
    ],
    ['an individual document', project('law', '2026-03-02', 'individual'), null, 0],
  ])('%s', (_sentence, draft, sentOn, papers) => {
    expect(proposalPapers(draft, sentOn)).toHaveLength(papers);
  });
});
