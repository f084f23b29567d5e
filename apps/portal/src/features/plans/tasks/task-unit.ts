/** lead: chủ trì · coordinating: phối hợp. */
export const UNIT_PARTS = ['lead', 'coordinating'] as const;
export type UnitPart = (typeof UNIT_PARTS)[number];
export type RequestAnswer = 'accepted' | 'declined';

/** A unit that a task names: one of the register, or a printed name only ("các phòng, đơn vị"). */
export interface TaskUnit {
  readonly taskId: string;
  readonly part: UnitPart;
  /** 1, 2, … within the part, as printed. */
  readonly ordinal: number;
  readonly organisationId: string | null;
  readonly name: string;
  /** Of a requested body; null until it has said something. Nobody asks an assigned one. */
  readonly answer: RequestAnswer | null;
  readonly answeredOn: string | null;
  readonly answerNote: string;
}

export type NamedUnit = Pick<TaskUnit, 'organisationId' | 'name'>;

interface Registered {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/**
 * The units of a printed list, one a line or between semicolons (names hold commas: "Các phòng, đơn vị"). A body is found by
 * its exact full or short name, whatever its capitals; a name that two bodies share, or none has, stays a printed name.
 */
export function unitsFromWords(words: string, register: readonly Registered[]): NamedUnit[] {
  const names = words
    .normalize('NFC')
    .split(/[;\n]/)
    .map((name) =>
      name
        .replaceAll(/\s+/g, ' ')
        .replace(/[.\s]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '');
  const found = names.map((name) => ({ organisationId: bodyNamed(name, register), name }));
  const keyOf = ({ organisationId, name }: NamedUnit) => organisationId ?? name.toLowerCase();
  return found.filter((unit, at) => found.findIndex((other) => keyOf(other) === keyOf(unit)) === at);
}

function bodyNamed(name: string, register: readonly Registered[]): string | null {
  const asked = name.toLowerCase();
  const bodies = register.filter((body) =>
    [body.name, body.shortName].some((one) => one.toLowerCase() === asked),
  );
  return bodies.length === 1 ? bodies[0]!.id : null;
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** A name that stood there before keeps the body that a person, or the register of that day, has bound it to. */
export function keepBound(units: readonly NamedUnit[], before: readonly NamedUnit[]): NamedUnit[] {
  return units.map((unit) => {
    const was = before.find(({ organisationId, name }) => organisationId && sameName(name, unit.name));
    return was ? { ...unit, organisationId: was.organisationId } : unit;
  });
}

export interface GivenLeads {
  /** The body that was chosen in the list, with its name in the register. */
  readonly chosen: { readonly id: string; readonly name: string } | undefined;
  readonly printed: readonly NamedUnit[];
  readonly text: string;
}

/**
 * Who leads: one body, or the set that is printed. A choice says who the printed name is; a choice and a name that are two
 * bodies are one lead only when just one of them was changed (`before`): that one is meant. Undefined: nobody can tell.
 */
export function settleLeads(
  { chosen, printed, text }: GivenLeads,
  before?: { readonly text: string; readonly leads: readonly NamedUnit[] },
): NamedUnit[] | undefined {
  const kept = keepBound(printed, before?.leads ?? []);
  if (!chosen) return kept;
  const [first, ...rest] = printed;
  if (!first) return [{ organisationId: chosen.id, name: chosen.name }];
  if ([...printed, ...kept].some(({ organisationId }) => organisationId === chosen.id))
    return printed.some(({ organisationId }) => organisationId === chosen.id) ? [...printed] : kept;
  if (first.organisationId === null)
    return [{ organisationId: chosen.id, name: first.name }, ...keepBound(rest, before?.leads ?? [])];
  if (!before) return undefined;
  const isChosenAnew = chosen.id !== before.leads[0]?.organisationId;
  const isWrittenAnew = text !== before.text;
  if (isChosenAnew === isWrittenAnew) return undefined;
  if (isWrittenAnew) return kept;
  return rest.length === 0 ? [{ organisationId: chosen.id, name: chosen.name }] : undefined;
}

/** What is printed where all of a part stand. */
export function printedUnits(units: readonly { readonly name: string }[]): string {
  return units.map(({ name }) => name).join('; ');
}
