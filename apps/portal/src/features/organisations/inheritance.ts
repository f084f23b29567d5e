import type { Succession } from './organisation.ts';
import { successorsOn } from './organisation.ts';
import type { Reach, ReportingBody } from './reach.ts';

/** What passed on by a day: an ended body with the units that ended with it, and who answers for them. */
export interface Inheritance {
  readonly fromIds: readonly string[];
  readonly heirIds: readonly string[];
}

/** How far a body reaches, with what it took over from bodies that ended. */
export interface InheritedReach extends Reach {
  /** Ended bodies whose work is now one of ours, alone or together with others. */
  readonly inheritedIds: readonly string[];
  /** Whose records our figures count: our own, and those of ended bodies that nobody else took over too. */
  readonly countedIds: readonly string[];
}

/** Who answers on a day for each of these ended bodies; see docs/decisions/0014-what-passes-to-a-successor.md. */
export function inheritancesOn(
  endedIds: readonly string[],
  day: string,
  existsOn: (id: string, day: string) => boolean,
  successions: readonly Succession[],
  unitsOf: (endedId: string) => readonly string[],
): Inheritance[] {
  return endedIds.map((id) => ({
    fromIds: [id, ...unitsOf(id)],
    heirIds: successorsOn(id, day, existsOn, successions),
  }));
}

/**
 * An heir stands where the ended body stood: what was its own is ours, whom we head we head in what they took over,
 * and who reports to us does so for it. Several heirs each get all, but none of them counts it: a figure that three
 * communes each report would be three times too high when a province adds them up.
 */
export function withInheritances(reach: Reach, inheritances: readonly Inheritance[]): InheritedReach {
  const own = new Set(reach.ownIds);
  const from = (isHeir: (heirIds: readonly string[]) => boolean) =>
    inheritances.filter(({ heirIds }) => isHeir(heirIds)).flatMap(({ fromIds }) => fromIds);
  const inherited = new Set(from((heirs) => heirs.some((id) => own.has(id))));
  const alone = from((heirs) => heirs.length > 0 && heirs.every((id) => own.has(id)));
  const headed = from((heirs) => heirs.some((id) => reach.subordinateIds.includes(id)));
  const reported = reach.reporting.flatMap(({ organisationId, programmeId }): ReportingBody[] =>
    from((heirs) => heirs.includes(organisationId)).map((id) => ({ organisationId: id, programmeId })),
  );
  return {
    ...reach,
    subordinateIds: [...new Set([...reach.subordinateIds, ...headed])].filter((id) => !inherited.has(id)),
    reporting: [...reach.reporting, ...reported],
    inheritedIds: [...inherited].filter((id) => !own.has(id)),
    countedIds: [...new Set([...reach.ownIds, ...alone])],
  };
}
