import { HOLDING_RULES, type HoldCode, type HoldingRule } from './holding-rules.data.ts';
import { findPersonalData } from './personal-data.ts';
import { accusesPerson, countLinks, hasInsult, isRepetitive, proposedProcedure } from './words-found.ts';

/** How a submission was sent, as far as the server could see. */
export interface SendingSignals {
  /** The field that people do not see was filled in. */
  readonly trap: boolean;
  readonly tooFast: boolean;
  /** A proof of work that was ours, in time, and not used before. */
  readonly proven: boolean;
  /** How many came from this network about this draft within the hour, this one included. */
  readonly fromPrefix: number;
  readonly attackMode: boolean;
}

interface Said {
  readonly text: string;
  readonly suggestedWording: string | null;
}

/** The rules that one opinion meets, in the order of the list; none: it is published at once. */
export function findHolds(
  signals: SendingSignals,
  opinion: Said,
  rules: readonly HoldingRule[] = HOLDING_RULES,
): HoldCode[] {
  const words = [opinion.text, opinion.suggestedWording ?? ''].join('\n');
  return rules
    .filter(({ code, most, mostInAttack }) => {
      return COUNTED[code](signals, words) > (signals.attackMode ? mostInAttack : most);
    })
    .map(({ code }) => code);
}

const COUNTED: Record<HoldCode, (signals: SendingSignals, words: string) => number> = {
  trap: ({ trap }) => Number(trap),
  tooFast: ({ tooFast }) => Number(tooFast),
  noProof: ({ proven }) => Number(!proven),
  prefixRate: ({ fromPrefix }) => fromPrefix,
  links: (_signals, words) => countLinks(words),
  repetition: (_signals, words) => Number(isRepetitive(words)),
  personalData: (_signals, words) => findPersonalData(words).length,
  insult: (_signals, words) => Number(hasInsult(words)),
  accusation: (_signals, words) => Number(accusesPerson(words)),
  otherProcedure: (_signals, words) => Number(proposedProcedure(words) !== undefined),
};
