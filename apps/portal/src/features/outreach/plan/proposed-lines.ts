import { addDays } from '#platform/clock.ts';
import type { Channel } from '../channel.ts';
import { estimateFor, type OutreachChannel } from '../channels/outreach-channel.ts';
import { type Slot, slotsFor } from '../slots/slot.ts';
import type { OutreachPlanLine } from './outreach-plan.ts';
import { AT_PEOPLES_HOURS, USUAL_CHANNELS } from './proposed-lines.data.ts';

export interface ProposalFacts {
  readonly level: 'central' | 'province' | 'district' | 'commune';
  /** Who is affected, as the draft says it. */
  readonly audience: string;
  /** A sentence to begin with: the first of the draft's summary. */
  readonly message: string;
  /** Of the body; a kind that it has none of becomes a line without a channel. */
  readonly channels: readonly OutreachChannel[];
  readonly slots: readonly Slot[];
  readonly unitId: string;
  readonly today: string;
  /** First and last day of the round, when it has any. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

export type ProposedLine = Omit<OutreachPlanLine, 'id' | 'planId' | 'ordinal'>;

/** How many loudspeakers or boards of one kind are proposed by name; the rest is for a person to add. */
const MOST_OF_A_KIND = 12;
/** No round with a last day yet: the lines spread over two weeks. */
const DAYS_WITHOUT_ROUND = 14;

/**
 * The first draft of a plan: the usual channels of the level, each channel of the body's book by name, days spread over what is left of
 * the round, hours from the slots of the area. Without a round there are no days: nobody knows when it opens.
 */
export function proposeLines(facts: ProposalFacts): ProposedLine[] {
  const kinds = USUAL_CHANNELS[facts.level];
  const drafts = kinds.flatMap((kind): { kind: Channel; channel: OutreachChannel | undefined }[] => {
    const own = facts.channels.filter((channel) => channel.kind === kind).slice(0, MOST_OF_A_KIND);
    return own.length > 0 ? own.map((channel) => ({ kind, channel })) : [{ kind, channel: undefined }];
  });
  const days = spread(facts, kinds.length);
  return drafts.map(({ kind, channel }) => lineOf(facts, kind, channel, days[kinds.indexOf(kind)] ?? null));
}

function lineOf(
  facts: ProposalFacts,
  kind: Channel,
  channel: OutreachChannel | undefined,
  day: string | null,
): ProposedLine {
  const area = channel?.area ?? '';
  const slot = slotsFor(facts.slots, { kind, area, day }).find(
    (each) => each.kind === kind || AT_PEOPLES_HOURS.includes(kind),
  );
  return {
    audience: channel?.audience || facts.audience,
    message: facts.message,
    kind,
    channelId: channel?.id ?? null,
    area,
    place: '',
    onDay: day,
    slotId: slot?.id ?? null,
    from: slot?.from ?? null,
    to: slot?.to ?? null,
    unitId: channel?.ownerId ?? facts.unitId,
    estimate: channel ? estimateFor(channel) : null,
    contactId: null,
    bulletin: '',
    packPieceId: null,
    approvedEdition: null,
  };
}

/** One day for each kind, evenly over what is left of the round; none before tomorrow, none after the last day. */
function spread({ today, opensOn, closesOn }: ProposalFacts, count: number): (string | null)[] {
  if (opensOn === null) return Array.from({ length: count }, () => null);
  const tomorrow = addDays(today, 1);
  const first = opensOn > tomorrow ? opensOn : tomorrow;
  const last = closesOn ?? addDays(first, DAYS_WITHOUT_ROUND);
  if (last < first) return Array.from({ length: count }, () => null);
  const span = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
  return Array.from({ length: count }, (_, i) => addDays(first, Math.floor((span * i) / Math.max(count, 1))));
}
