// What the player holds while it plays: a clock that it sets, who acts, and what became of each key of the story.

import type { PersonActor } from '#features/authority/actor.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import type { IntakePlatform } from '#features/submissions/intake-platform.server.ts';
import type { App } from '#platform/app.ts';
import { addDays, fixedClock, legalDay, startOfLegalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import type { Result } from '#platform/result.ts';
import { relations } from '../organisations.ts';
import { delegations, people } from '../people.ts';
import type { StoryDate } from '../story.ts';

type Kind =
  | 'organisation'
  | 'person'
  | 'programme'
  | 'task'
  | 'draft'
  | 'version'
  | 'consultation'
  | 'opinion'
  | 'group'
  | 'activity'
  | 'issued'
  | 'report'
  | 'channel'
  | 'outreachPlan'
  | 'pack'
  | 'gathering'
  | 'survey'
  | 'contest'
  | 'finding';

export interface Stage {
  /** The app inside the one transaction of the story, with the story's clock. */
  readonly platform: IntakePlatform;
  readonly clock: ReturnType<typeof fixedClock>;
  /** What use cases need beyond the platform: mails are captured, addresses printed. */
  readonly app: Pick<App, 'mail' | 'config'>;
  /** The day on which the story is played: `{ daysAgo: 0 }`. */
  readonly today: string;
  day(date: StoryDate): string;
  /** A time of day in Vietnam; on the day of playing it is squeezed into the part of the day that is over. */
  instant(date: StoryDate, time: string): Date;
  remember(kind: Kind, key: string, id: string): void;
  id(kind: Kind, key: string): string;
  /** The person acting for a body (their own when none is named) on the day of the clock. */
  actor(person: string, organisation?: string): Promise<PersonActor>;
}

export function createStage(app: App, tx: Db): Stage {
  const now = app.clock.now();
  const today = legalDay(now);
  const clock = fixedClock(now);
  const { files, installation, rateLimits, config } = app;
  const platform: IntakePlatform = { db: tx, clock, files, installation, rateLimits, config };
  const ids = new Map<string, string>();
  const id = (kind: Kind, key: string): string => {
    const found = ids.get(`${kind} ${key}`);
    if (!found) throw new Error(`the ${kind} "${key}" does not exist yet`);
    return found;
  };
  const day = (date: StoryDate) => dayOf(date, today);
  return {
    platform,
    clock,
    app: { mail: app.mail, config },
    today,
    day,
    id,
    instant: (date, time) => {
      const wanted = new Date(`${day(date)}T${time}:00+07:00`);
      const midnight = startOfLegalDay(today);
      if (wanted < midnight) return wanted;
      const share = (wanted.getTime() - midnight.getTime()) / 86_400_000;
      return new Date(midnight.getTime() + Math.floor(share * (now.getTime() - midnight.getTime())));
    },
    remember: (kind, key, value) => {
      ids.set(`${kind} ${key}`, value);
    },
    actor: actorsOf(platform, id),
  };
}

function dayOf(date: StoryDate, today: string): string {
  if (typeof date === 'string') return date;
  return addDays(today, 'daysAgo' in date ? -date.daysAgo : date.daysAhead);
}

/** Days on which roles or relations begin or end: between them a person stays the same actor. */
const TURNS = [...people.flatMap((person) => person.roles), ...delegations, ...relations].flatMap(
  ({ validFrom, validTo }) => [validFrom, ...(validTo ? [addDays(validTo, 1)] : [])],
);

/** Some hundred acts are done by twenty people; each is loaded once between two turns. */
function actorsOf({ db, clock }: IntakePlatform, id: Stage['id']): Stage['actor'] {
  const known = new Map<string, PersonActor>();
  const turns = [...new Set(TURNS)];
  return async (key, organisation) => {
    const today = legalDay(clock.now());
    const body = organisation ?? people.find((person) => person.key === key)?.organisation ?? '';
    const same = `${turns.filter((turn) => turn <= today).length} ${key} ${body}`;
    const cached = known.get(same);
    if (cached) return cached;
    const bodyId = id('organisation', body);
    const loaded = await loadActor(db, id('person', key), bodyId, today);
    if (loaded?.actor.organisationId !== bodyId) throw new Error(`${key} cannot act for ${body} on ${today}`);
    known.set(same, loaded.actor);
    return loaded.actor;
  };
}

/** A refusal in the story is a mistake of the story or of the product; either way the play stops here. */
export function must<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.reason} ${JSON.stringify(result.data ?? {})}`);
}
