import type { InitiativeCall } from './call.ts';

/** "2026-12-01T08:00" on Vietnamese clocks, as the field of day and minute takes it. */
export const minuteOf = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

/** A call as its form would have typed it. */
export function typedCall(call: InitiativeCall): Record<string, string> {
  return {
    ...{ title: call.title, aim: call.aim, rules: call.rules, wanted: call.wanted },
    ...Object.fromEntries(call.groups.map((group) => [`group-${group}`, 'on'])),
    criteria: call.criteria.map(({ name, most, weight }) => `${name}; ${most}; ${weight}`).join('\n'),
    ...{ mostAuthors: String(call.mostAuthors), leastScores: String(call.leastScores) },
    ...{ opensAt: minuteOf(call.opensAt), closesAt: minuteOf(call.closesAt) },
    ...{ scoreRule: call.scoreRule, tieBreak: call.tieBreak },
    prizes: call.prizes
      .map(({ name, count, worth }) => [name, count, worth].filter(Boolean).join('; '))
      .join('\n'),
  };
}
