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

/** What is printed where all of a part stand. */
export function printedUnits(units: readonly { readonly name: string }[]): string {
  return units.map(({ name }) => name).join('; ');
}
