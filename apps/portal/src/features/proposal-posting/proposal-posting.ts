import { availability, outcomeOf } from '#features/consultations/posting/availability.ts';
import type { PostingEvent } from '#features/consultations/posting/posting-event.ts';
import { checklistOf } from '#features/drafts/dossier/checklist.ts';
import type { PaperPosting } from '#features/drafts/dossier/dossier-postings.store.server.ts';
import type { DossierItem } from '#features/drafts/dossier/dossier-rules.data.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { proposalRow } from '#features/drafts/types/proposal.ts';
import type { Calendar } from '#features/time-limits/calendar.ts';
import type { Deadline } from '#features/time-limits/deadline.ts';
import { addDays, legalDay } from '#platform/clock.ts';

/** Papers of which the dossier of a proposal is made; the others of the list come with the draft. */
const PROPOSAL_ITEMS: readonly DossierItem[] = ['proposalStatement', 'reviewReport', 'impactAssessment'];

/** What the postings of a proposal's dossier come to. */
export interface ProposalDuty {
  /** The first instant at which all papers stood there; null: never. */
  readonly postedAt: Date | null;
  readonly countedDays: number;
  readonly lostDays: number;
  /** The day by whose end the minimum is reached; null: it cannot be, as things are. */
  readonly fullOn: string | null;
  readonly inFull: boolean;
  /** The day on which it counts; null: nothing is due yet. */
  readonly dueOn: string | null;
}

/**
 * The papers that the dossier of this proposal must show; none where no row asks for one. Where the row asks for some subjects
 * only, the officer who sends a proposal has decided that this is one.
 */
export function proposalPapers(
  project: Pick<LawProject, 'documentType' | 'legalForce' | 'createdAt'>,
  sentOn: string | null,
): DossierItem[] {
  const duty = proposalRow(project)?.proposal;
  if (duty !== 'asked' && !(duty === 'bySubject' && sentOn)) return [];
  const { documentType, legalForce } = project;
  const nothing = { kept: new Set<DossierItem>(), hasText: false, hasResponseTable: false };
  const rows = checklistOf({
    ...{ documentType, legalForce, registeredOn: legalDay(project.createdAt) },
    ...nothing,
  });
  return rows
    .filter(({ item, rule }) => PROPOSAL_ITEMS.includes(item) && rule?.duty === 'mandatory')
    .map(({ item }) => item);
}

/** The dossier as a whole: it stands there from the instant at which all papers do, until one of them does not. */
export function dossierEvents(
  papers: readonly DossierItem[],
  postings: readonly PaperPosting[],
): PostingEvent[] {
  const events: PostingEvent[] = [];
  const standing = new Map<string, DossierItem>();
  let whole = false;
  postings.forEach(({ fileId, item, event, at }, i) => {
    if (event === 'posted') standing.set(fileId, item);
    else standing.delete(fileId);
    const shown = new Set(standing.values());
    const isWhole = papers.length > 0 && papers.every((paper) => shown.has(paper));
    // A paper that is exchanged within one act leaves no gap.
    const followed = postings[i + 1]?.at.getTime() === at.getTime();
    if (isWhole === whole || followed) return;
    whole = isWhole;
    const empty = { until: null, sha256: null, address: '', reason: '', proof: null, aboutId: null };
    events.push({
      ...{ id: `${i}`, place: 'ownPortal', event: isWhole ? 'posted' : 'withdrawn' },
      ...{ at, recordedAt: null, ...empty },
    });
  });
  return events;
}

export interface DutyQuestion {
  /** Of the dossier as a whole, in the order of time. */
  readonly events: readonly PostingEvent[];
  /** Counted from the day of the first posting; from the day of sending, when it was never posted. */
  readonly deadline: Deadline;
  readonly calendar: Calendar;
  /** The day on which the proposal was sent; null: not yet. */
  readonly sentOn: string | null;
  readonly today: string;
}

/**
 * In full: the minimum was over, on days of real availability, before the day on which the proposal was sent. Due on the day on
 * which the minimum is over; on the day of sending when that came first, or when the dossier was never posted.
 */
export function proposalDuty({ events, deadline, calendar, sentOn, today }: DutyQuestion): ProposalDuty {
  const postedAt = events.find(({ event }) => event === 'posted')?.at ?? null;
  if (!postedAt) return { postedAt, countedDays: 0, lostDays: 0, fullOn: null, inFull: false, dueOn: sentOn };
  const yesterday = addDays(today, -1);
  const lastDay = sentOn && sentOn <= today ? addDays(sentOn, -1) : yesterday;
  const places = availability({ deadline, closesOn: lastDay, calendar, events, knownTo: yesterday });
  const { countedDays, lostDays, fullOn } = outcomeOf(places);
  const inFull = fullOn !== null && (sentOn === null || fullOn < sentOn);
  const sentFirst = sentOn !== null && sentOn < deadline.minimumOn;
  const dueOn = inFull ? fullOn : sentFirst ? sentOn : deadline.minimumOn;
  return { postedAt, countedDays, lostDays, fullOn, inFull, dueOn };
}
