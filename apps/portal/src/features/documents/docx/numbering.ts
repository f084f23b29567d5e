import { cleanText } from '../plain/clean-text.ts';
import { formatNumber } from './number-format.ts';
import type { NumberingReference, StyleSheet } from './styles.ts';
import { printBullet } from './symbols.ts';
import { child, elements, flagOf, numberOf, settingOf, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** 0 = never restarts; n = restarts only after a level above n (1-based). */
  readonly restart?: number;
  readonly isLegal: boolean;
  readonly styleId?: string;
}

interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The list is defined by a list style elsewhere. */
  readonly styleLink?: string;
}

interface ListInstance {
  readonly listId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Gives each automatically numbered paragraph the label Word prints; must be asked in document order. */
export interface Labeller {
  label(reference: NumberingReference | undefined): string | undefined;
}

const LEVELS = 9;

/**
 * This works by keeping one row of nine counters per abstract list. Instances (w:num) of the same abstract list
 * share it: that is how "Điều" runs on across chapters. An instance with a start override restarts its level
 * once, when first used.
 */
export function createLabeller(root: XmlElement | undefined, styles: StyleSheet): Labeller {
  const lists = new Map(
    elements(root, 'w:abstractNum').map((e) => [e.attributes['w:abstractNumId'] ?? '', readList(e)]),
  );
  const instances = new Map(
    elements(root, 'w:num').map((e) => [Number(e.attributes['w:numId']), readInstance(e)]),
  );
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();

  const listOf = (instance: ListInstance, hops = 0): AbstractList | undefined => {
    const list = lists.get(instance.listId);
    if (!list?.styleLink || list.levels.size > 0 || hops > 3) return list;
    const linked = instances.get(styles.list(list.styleLink)?.numId ?? 0);
    return linked ? listOf(linked, hops + 1) : list;
  };
  return {
    label(reference) {
      // numId 0 switches the numbering of the style off.
      const instance = reference?.numId ? instances.get(reference.numId) : undefined;
      const list = instance && listOf(instance);
      if (!reference || !instance || !list) return undefined;
      const depth = levelOf(reference, list);
      const row = counters.get(list.id) ?? new Array<number | undefined>(LEVELS).fill(undefined);
      counters.set(list.id, row);
      const levelAt = (i: number) => instance.levels.get(i) ?? list.levels.get(i);
      const startAt = (i: number) => instance.starts.get(i) ?? levelAt(i)?.start ?? 1;
      const once = `${reference.numId}/${depth}`;
      const restarts = instance.starts.has(depth) && !restarted.has(once);
      restarted.add(once);
      const before = row[depth];
      row[depth] = restarts || before === undefined ? startAt(depth) : before + 1;
      for (let i = depth + 1; i < LEVELS; i++) {
        const restart = levelAt(i)?.restart;
        if (restart === undefined || (restart > 0 && depth < restart)) row[i] = undefined;
      }
      return printLabel(depth, levelAt, (i) => row[i] ?? startAt(i));
    },
  };
}

/** A level may be linked to a paragraph style; then the style decides the level, whatever w:ilvl says. */
function levelOf(reference: NumberingReference, list: AbstractList): number {
  if (reference.styleId) {
    for (const [depth, level] of list.levels) if (level.styleId === reference.styleId) return depth;
  }
  return Math.min(Math.max(reference.level ?? 0, 0), LEVELS - 1);
}

function printLabel(
  depth: number,
  levelAt: (i: number) => Level | undefined,
  valueAt: (i: number) => number,
): string | undefined {
  const level = levelAt(depth);
  if (!level) return undefined;
  if (level.format === 'bullet') return cleanText(printBullet(level.text)) || undefined;
  const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const i = Number(digit) - 1;
    // isLgl: "Mục I.1" prints as "1.1" whatever the format of the upper level.
    const format = level.isLegal ? 'decimal' : (levelAt(i)?.format ?? 'decimal');
    return formatNumber(valueAt(i), format);
  });
  return cleanText(printed) || undefined;
}

function readList(element: XmlElement): AbstractList {
  return {
    id: element.attributes['w:abstractNumId'] ?? '',
    levels: readLevels(elements(element, 'w:lvl')),
    styleLink: settingOf(element, 'w:numStyleLink'),
  };
}

function readInstance(element: XmlElement): ListInstance {
  const overrides = elements(element, 'w:lvlOverride');
  const starts = new Map<number, number>();
  for (const override of overrides) {
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(Number(override.attributes['w:ilvl']), start);
  }
  return {
    listId: settingOf(element, 'w:abstractNumId') ?? '',
    starts,
    levels: readLevels(overrides.flatMap((override) => elements(override, 'w:lvl'))),
  };
}

function readLevels(levels: readonly XmlElement[]): Map<number, Level> {
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl']), readLevel(level)]));
}

function readLevel(element: XmlElement): Level {
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: settingOf(element, 'w:lvlText') ?? '',
    restart: numberOf(element, 'w:lvlRestart'),
    isLegal: flagOf(element, 'w:isLgl') ?? false,
    styleId: settingOf(element, 'w:pStyle'),
  };
}

/** Word 2010 and later may wrap a new format in mc:AlternateContent with a usable fallback. */
function formatOf(element: XmlElement): string {
  const fallback = child(child(element, 'mc:AlternateContent'), 'mc:Fallback');
  return settingOf(element, 'w:numFmt') ?? settingOf(fallback, 'w:numFmt') ?? 'decimal';
}
