import type { Channel } from '../channel.ts';
import { CHANNEL_KIND_RULES } from '../channels/channel-kinds.data.ts';

/** What the calendar knows of one entry, planned or done. Times are "HH:MM" of its day. */
export interface PlannedEntry {
  readonly id: string;
  readonly projectId: string | null;
  readonly title: string;
  readonly kind: Channel;
  readonly channelId: string | null;
  readonly onDay: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string;
  readonly spokesperson: string;
  readonly noticeOn: string | null;
}

/** What the draft of an entry allows. Days are Vietnamese days. */
export interface DraftDays {
  /** The day of the screening in force that says "in scope". */
  readonly screenedOn: string | null;
  readonly closesOn: string | null;
  /** Spreading after issue has no end. */
  readonly issuedOn: string | null;
}

export type ConflictKind =
  | 'sameRoom'
  | 'sameChannel'
  | 'noSpokesperson'
  | 'noticeMissing'
  | 'beforeScreening'
  | 'afterClose';

export interface PlanConflict {
  readonly kind: ConflictKind;
  readonly entryId: string;
  /** The other entry of a pair; absent for what is wrong by itself. */
  readonly otherId?: string;
  readonly otherTitle?: string;
  /** The day that is overstepped. */
  readonly day?: string;
}

/**
 * What does not fit, pair by pair and line by line. Two entries meet when their hours overlap; an entry without hours takes the whole
 * day of a room, and no hour of a channel: two articles in one newspaper on one day are no conflict.
 */
export function conflictsOf(
  entries: readonly PlannedEntry[],
  daysOf: (projectId: string) => DraftDays | undefined,
): PlanConflict[] {
  return [...pairsOf(entries), ...entries.flatMap((entry) => faultsOf(entry, daysOf))];
}

function pairsOf(entries: readonly PlannedEntry[]): PlanConflict[] {
  const byDay = Map.groupBy(
    entries.filter(({ onDay }) => onDay !== null),
    ({ onDay }) => onDay,
  );
  return [...byDay.values()].flatMap((day) =>
    day.flatMap((a, i) =>
      day.slice(i + 1).flatMap((b): PlanConflict[] => {
        const kind = meeting(a, b);
        return kind
          ? [
              { kind, entryId: a.id, otherId: b.id, otherTitle: b.title },
              { kind, entryId: b.id, otherId: a.id, otherTitle: a.title },
            ]
          : [];
      }),
    ),
  );
}

function meeting(a: PlannedEntry, b: PlannedEntry): 'sameRoom' | 'sameChannel' | undefined {
  const room = roomOf(a);
  if (room !== '' && room === roomOf(b) && overlap(a, b, true)) return 'sameRoom';
  if (a.channelId !== null && a.channelId === b.channelId && overlap(a, b, false)) return 'sameChannel';
  return undefined;
}

const roomOf = ({ kind, place }: PlannedEntry): string =>
  CHANNEL_KIND_RULES[kind].room ? place.trim().toLocaleLowerCase('vi') : '';

function overlap(a: PlannedEntry, b: PlannedEntry, untimed: boolean): boolean {
  if (a.from === null || b.from === null) return untimed;
  return a.from < (b.to ?? '24:00') && b.from < (a.to ?? '24:00');
}

function faultsOf(entry: PlannedEntry, daysOf: (projectId: string) => DraftDays | undefined): PlanConflict[] {
  const { id: entryId, kind, onDay, projectId } = entry;
  const rule = CHANNEL_KIND_RULES[kind];
  const faults: PlanConflict[] = [];
  if (rule.spokesperson && entry.spokesperson.trim() === '') faults.push({ kind: 'noSpokesperson', entryId });
  if (rule.notice && (entry.noticeOn === null || (onDay !== null && entry.noticeOn >= onDay)))
    faults.push({ kind: 'noticeMissing', entryId });
  const days = projectId === null ? undefined : daysOf(projectId);
  if (onDay === null || !days) return faults;
  if (days.screenedOn === null || onDay < days.screenedOn)
    faults.push({ kind: 'beforeScreening', entryId, ...(days.screenedOn && { day: days.screenedOn }) });
  if (days.closesOn !== null && onDay > days.closesOn && (days.issuedOn === null || onDay < days.issuedOn))
    faults.push({ kind: 'afterClose', entryId, day: days.closesOn });
  return faults;
}
