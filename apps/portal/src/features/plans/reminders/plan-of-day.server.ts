import type { Calendar } from '#features/time-limits/calendar.ts';
import { addDays, legalDay, legalTime } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { findAnswered, findOpenStretches, type StretchRow } from './open-stretches.store.server.ts';
import { findRecipients, type RecipientsOf } from './recipients.server.ts';
import { isQuiet, type Reminder, remindersDue } from './reminder.ts';
import { findAnnounced, findTold, reminderKey, type ToTell } from './reminders.store.server.ts';
import { rulesOn } from './rules.store.server.ts';

/** Sixty working days and some holidays on either side of today: no rule reaches further. */
const REACH_DAYS = 110;

export interface DayPlan {
  readonly byPerson: ReadonlyMap<string, readonly ToTell[]>;
  /** Announcements for which there is nobody. */
  readonly unheard: readonly ToTell[];
}

/** Whom there is what to tell now, by rules, calendar and quiet hours; what was told before is left out. */
export async function tellable(db: Db, calendar: Calendar, now: Date): Promise<DayPlan> {
  const today = legalDay(now);
  const all = await findOpenStretches(db, addDays(today, -REACH_DAYS), addDays(today, REACH_DAYS));
  const { rules, quiet } = await rulesOn(db, [...new Set(all.map(({ planBodyId }) => planBodyId))], today);
  const awake = all.filter(({ planBodyId }) => !isQuiet(legalTime(now), quiet(planBodyId)));
  const announced = await findAnnounced(db, idsOf(awake));
  const due = awake.flatMap((stretch) => {
    const before = announced.get(`${stretch.taskId}/${stretch.dueOn}`) ?? new Map();
    const given = { mode: stretch.mode, dueOn: stretch.dueOn, announced: before };
    const reminders = remindersDue(given, rules(stretch.planBodyId), calendar, today);
    return reminders.length > 0 ? [{ stretch, reminders }] : [];
  });
  const stretches = due.map(({ stretch }) => stretch);
  const [recipients, told, answered] = await Promise.all([
    findRecipients(db, stretches, today),
    findTold(db, idsOf(stretches)),
    findAnswered(db, idsOf(stretches)),
  ]);
  const byPerson = new Map<string, ToTell[]>();
  const unheard: ToTell[] = [];
  for (const { stretch, reminders } of due) {
    for (const reminder of reminders) {
      const people = toldOf(stretch, reminder, recipients, answered);
      if (people.length === 0 && reminder.kind === 'ahead') unheard.push(tell(stretch, reminder, ''));
      for (const personId of people) {
        const one = tell(stretch, reminder, personId);
        if (told.has(reminderKey(one))) continue;
        const mine = byPerson.get(personId);
        if (mine) mine.push(one);
        else byPerson.set(personId, [one]);
      }
    }
  }
  return { byPerson, unheard };
}

const idsOf = (rows: readonly StretchRow[]) => [...new Set(rows.map(({ taskId }) => taskId))];

function toldOf(
  stretch: StretchRow,
  { kind, audience }: Reminder,
  recipients: RecipientsOf,
  answered: ReadonlySet<string>,
): readonly string[] {
  if (kind !== 'invite') return recipients(stretch, audience);
  // A body that has answered has read the invitation; without one in the register there is nobody to invite.
  const unanswered = stretch.bodyIds.filter((id) => !answered.has(`${stretch.taskId}/${id}`));
  return unanswered.length > 0 ? recipients(stretch, audience, unanswered) : [];
}

function tell(
  { taskId, planBodyId, dueOn }: StretchRow,
  { kind, days, leaderOn }: Reminder,
  personId: string,
): ToTell {
  // The invitation is one for the task, whatever becomes of its day.
  const told = { taskId, planBodyId, personId, kind, days, leaderOn: leaderOn ?? null };
  return { ...told, dueOn: kind === 'invite' ? null : dueOn };
}
