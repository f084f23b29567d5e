import {
  isValidOn,
  type Succession,
  successorsOn,
  type Validity,
} from '#features/organisations/organisation.ts';
import { nameForms } from './name-forms.ts';

/**
 * Why a body of the register is proposed for a printed name. sameName: its name or short name · otherSpelling: the same words written
 * with other abbreviations or marks · withPlace: the same without the place at the end · ownUnit: a unit of the body whose plan it is ·
 * successor: the name is of a body that has ended, this one took over · noSuccessor: it has ended and nobody took over · several: more
 * than one body could be meant · collective: no single body ("các sở, ban, ngành") · unknown: nobody of the register is called so.
 */
export const MATCH_REASONS = [
  'sameName',
  'otherSpelling',
  'withPlace',
  'ownUnit',
  'successor',
  'noSuccessor',
  'several',
  'collective',
  'unknown',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** sure: one body has exactly this name · likely: one body, by a reading of the name · unsure: a person must choose, or nobody fits. */
export type MatchConfidence = 'sure' | 'likely' | 'unsure';

/** A proposal, never more: a person confirms it. */
export interface UnitMatch {
  readonly reason: MatchReason;
  readonly confidence: MatchConfidence;
  /** The bodies that may be meant, the likeliest first; empty when it stays words. */
  readonly organisationIds: readonly string[];
  /** The ended body whose name is printed. */
  readonly endedId: string | null;
}

export interface MatchBody extends Validity {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly territory: string;
}

/** The register as it was over time, and the day and body for which is asked. */
export interface MatchRegister {
  readonly bodies: readonly MatchBody[];
  readonly successions: readonly Succession[];
  /** Units of the body whose plan is read, with itself. */
  readonly ownIds: ReadonlySet<string>;
  readonly day: string;
}

const COLLECTIVE = /^(?:(?:tất cả|toàn thể)\s+)?(?:các|những|mỗi|từng|một số)\s/iu;

/** Which body of the register a printed name means; of ended bodies the successors of the day. */
export function matchUnit(printed: string, register: MatchRegister): UnitMatch {
  const name = printed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (COLLECTIVE.test(name)) return none('collective');
  for (const { reason, confidence, found } of readings(name, register)) {
    if (found.length === 0) continue;
    const living = found.filter((body) => isValidOn(body, register.day));
    if (living.length === 1) return { reason, confidence, organisationIds: [living[0]!.id], endedId: null };
    if (living.length > 1) return several(living, register);
    return ofEnded(found, register);
  }
  return none('unknown');
}

interface Reading {
  readonly reason: MatchReason;
  readonly confidence: MatchConfidence;
  readonly found: readonly MatchBody[];
}

/** From the strictest reading of the name to the widest; the first that finds somebody counts. */
function* readings(name: string, { bodies, ownIds }: MatchRegister): Generator<Reading> {
  const same = (body: MatchBody) => [body.name, body.shortName].some((one) => lower(one) === lower(name));
  const own = bodies.filter(({ id }) => ownIds.has(id));
  // "Văn phòng" in the plan of a department is its own office, though every house has one.
  yield { reason: 'sameName', confidence: 'sure', found: own.filter(same) };
  yield { reason: 'sameName', confidence: 'sure', found: bodies.filter(same) };
  const asked = nameForms(name);
  const spelled = (body: MatchBody) =>
    [body.name, body.shortName].some((one) => nameForms(one).full === asked.full);
  yield { reason: 'otherSpelling', confidence: 'likely', found: own.filter(spelled) };
  yield { reason: 'otherSpelling', confidence: 'likely', found: bodies.filter(spelled) };
  yield {
    reason: 'ownUnit',
    confidence: 'likely',
    found: own.filter((body) => nameForms(body.name).withinHouse === asked.withinHouse),
  };
  const placeless = (body: MatchBody) =>
    nameForms(body.name, body.territory).withoutPlace === asked.withoutPlace;
  yield { reason: 'withPlace', confidence: 'likely', found: bodies.filter(placeless) };
}

const lower = (text: string) => text.normalize('NFC').toLowerCase();

/** Several living bodies: those of our own house first; still nobody but a person chooses. */
function several(living: readonly MatchBody[], { ownIds }: MatchRegister): UnitMatch {
  const [own, others] = [
    living.filter(({ id }) => ownIds.has(id)),
    living.filter(({ id }) => !ownIds.has(id)),
  ];
  return {
    reason: 'several',
    confidence: 'unsure',
    organisationIds: [...own, ...others].map(({ id }) => id),
    endedId: null,
  };
}

function ofEnded(found: readonly MatchBody[], { bodies, successions, day }: MatchRegister): UnitMatch {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const existsOn = (id: string, on: string) => {
    const body = byId.get(id);
    return body !== undefined && isValidOn(body, on);
  };
  const heirs = [...new Set(found.flatMap(({ id }) => successorsOn(id, day, existsOn, successions)))];
  const endedId = found[0]!.id;
  if (heirs.length === 0)
    return { reason: 'noSuccessor', confidence: 'unsure', organisationIds: [], endedId };
  // Who took over several bodies of one name is still a reading: a person confirms it.
  return {
    reason: 'successor',
    confidence: heirs.length === 1 ? 'likely' : 'unsure',
    organisationIds: heirs,
    endedId,
  };
}

const none = (reason: 'collective' | 'unknown'): UnitMatch => ({
  reason,
  confidence: 'unsure',
  organisationIds: [],
  endedId: null,
});
