import type { UnitPart } from '../tasks/task-unit.ts';
import { unitKey } from './view-units.ts';
import type { ViewedTask } from './viewed-task.ts';

type MatrixTask = Pick<ViewedTask, 'units'>;

export interface MatrixUnit {
  readonly key: string;
  readonly name: string;
  readonly leads: number;
  readonly helps: number;
}
export interface Matrix<T> {
  readonly units: readonly MatrixUnit[];
  /** A cell for each unit; null where the task does not name it. */
  readonly rows: readonly { readonly task: T; readonly cells: readonly (UnitPart | null)[] }[];
  /** The unit whose part alone is shown. */
  readonly of: MatrixUnit | null;
}

/**
 * Tasks against the units they name; who leads most stands first, then as the plan names them. A unit that leads and helps in
 * one task leads it. With a key that some task names, only the tasks of that unit; the counts of units are over what is shown.
 */
export function matrixOf<T extends MatrixTask>(
  tasks: readonly T[],
  shortNames: Readonly<Record<string, string>>,
  key?: string,
): Matrix<T> {
  const parts = tasks.map((task) => ({ task, parts: partsOf(task) }));
  const isNamed = key !== undefined && parts.some((row) => row.parts.has(key));
  const shown = isNamed ? parts.filter((row) => row.parts.has(key)) : parts;
  const units = unitsOf(shown, shortNames);
  return {
    units,
    rows: shown.map((row) => ({
      task: row.task,
      cells: units.map((unit) => row.parts.get(unit.key) ?? null),
    })),
    of: units.find((unit) => isNamed && unit.key === key) ?? null,
  };
}

function partsOf({ units }: MatrixTask): Map<string, UnitPart> {
  const parts = new Map<string, UnitPart>();
  for (const unit of units) if (parts.get(unitKey(unit)) !== 'lead') parts.set(unitKey(unit), unit.part);
  return parts;
}

function unitsOf(
  rows: readonly { readonly task: MatrixTask; readonly parts: ReadonlyMap<string, UnitPart> }[],
  shortNames: Readonly<Record<string, string>>,
): MatrixUnit[] {
  const names = new Map<string, string>();
  for (const unit of rows.flatMap(({ task }) => task.units))
    if (!names.has(unitKey(unit))) names.set(unitKey(unit), shortNames[unitKey(unit)] ?? unit.name);
  const count = (key: string, part: UnitPart) => rows.filter(({ parts }) => parts.get(key) === part).length;
  return [...names]
    .map(([key, name]) => ({ key, name, leads: count(key, 'lead'), helps: count(key, 'coordinating') }))
    .sort((a, b) => b.leads - a.leads);
}
