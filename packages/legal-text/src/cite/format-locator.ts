import type { Locator, LocatorStep } from './locator.ts';
import { unitSize, unitWord } from './units/unit-words.ts';

/** What formatting needs of a locator: its steps. */
type Steps = Pick<Locator, 'steps'>;

/**
 * One locator as the law writes it: small to large, "này" for relative steps, "từ … đến …" for a range.
 *
 * @example
 * formatLocator({ steps: [{ kind: 'point', number: 'đ' }, { kind: 'clause', number: '2' }] });
 * // 'điểm đ khoản 2'
 */
export function formatLocator({ steps }: Steps): string {
  return steps.map(formatStep).join(' ');
}

function formatStep(step: LocatorStep): string {
  const word = step.kind === 'form' && step.relative ? 'Mẫu' : unitWord(step.kind);
  if (step.relative) return `${word} này`;
  if (step.number === undefined) return `${word} kèm theo`;
  const named = nameOf(step, step.number);
  return step.through === undefined ? named : `từ ${named} đến ${nameOf(step, step.through)}`;
}

function nameOf({ kind }: LocatorStep, number: string): string {
  return kind === 'indent' && /^\d/.test(number)
    ? `${unitWord(kind)} thứ ${number}`
    : `${unitWord(kind)} ${number}`;
}

/**
 * A list of locators as one citation. Neighbours of one kind that share their larger units share the
 * words too ("điểm a và b khoản 2 Điều 20"). Reading it back gives the same steps, as long as each
 * locator names an article, a larger unit of its own, or a relative unit: `parseLocators` lends the
 * larger units of a list to locators that name none.
 *
 * @example
 * formatLocators(parseLocators('điểm a khoản 2 Điều 20, khoản 3 Điều 20'));
 * // 'điểm a khoản 2 Điều 20 và khoản 3 Điều 20'
 */
export function formatLocators(locators: readonly Steps[]): string {
  const groups = groupSiblings(locators);
  return groups.map((group, index) => separatorBefore(groups, index) + formatGroup(group)).join('');
}

type Group = readonly Steps[];

function groupSiblings(locators: readonly Steps[]): Group[] {
  const groups: Steps[][] = [];
  for (const locator of locators) {
    const group = groups.at(-1);
    if (group && areSiblings(group.at(-1)!, locator)) group.push(locator);
    else groups.push([locator]);
  }
  return groups;
}

function areSiblings(a: Steps, b: Steps): boolean {
  const [first, second] = [a.steps[0], b.steps[0]];
  if (first?.kind !== second?.kind) return false;
  if (![first, second].every((step) => step?.number !== undefined && step.through === undefined))
    return false;
  return formatLocator({ steps: a.steps.slice(1) }) === formatLocator({ steps: b.steps.slice(1) });
}

function formatGroup(group: Group): string {
  const [first, ...others] = group;
  const outer = formatLocator({ steps: first!.steps.slice(1) });
  const numbers = others.map((locator) => locator.steps[0]!.number!);
  const last = numbers.pop();
  const list =
    [formatStep(first!.steps[0]!), ...numbers].join(', ') + (last === undefined ? '' : ` và ${last}`);
  return outer === '' ? list : `${list} ${outer}`;
}

// A comma before a larger unit would read as "of": "khoản 2, Điều 5".
function separatorBefore(groups: readonly Group[], index: number): string {
  if (index === 0) return '';
  if (index === groups.length - 1) return ' và ';
  const before = groups[index - 1]![0]!.steps.at(-1)!;
  const next = groups[index]![0]!.steps[0]!;
  return unitSize(next.kind) > unitSize(before.kind) ? ' và ' : ', ';
}
