import type { Target } from '../instruction.ts';
import type { Demand, DemandFailure } from './demand.ts';
import { readTargets } from './targets.ts';
import { endsAddress } from './unit-demand.ts';

// khoản 6 và khoản 7 vào sau khoản 5 Điều 73        điểm o vào khoản 1 Điều 16
//                    ^^^^^^^                               ^^^
const CONNECTIVE =
  /^\s*(?:v[àảạ]o?\s|tiếp\s|liền\s|ngay\s)*(sau|trước|v[àảạ]o(?: cuối| đầu)?|tại|trong|ở cuối|cuối)\s/iu;

// đoạn vào cuối khoản 2 Điều 5        một đoạn mới sau đoạn 2 của khoản 3
// ^^^^^^^^^^^^^                       ^^^^^^^^^^^^
const AT_END = /^(?:một |các )?đoạn(?: mới)? (?:v[àảạ]o |ở )?cuối (?:của )?/iu;
const NEW_PARAGRAPH = /^(?:một |các )?đoạn(?: mới)? (?=(?:v[àảạ]o )?(?:sau|trước) )/iu;

/**
 * Reads what "bổ sung" says: the new units and where they go. Several additions may share one sentence
 * ("khoản 3a vào sau khoản 3, khoản 5a vào sau khoản 5"), and the place may come first ("vào sau khoản 2
 * Điều 5 khoản 2a").
 *
 * @example
 * readAdditions('điểm o vào khoản 1 Điều 16 như sau:'); // [{ kind: 'add', where: 'in', … }]
 */
export function readAdditions(object: string): (Demand | DemandFailure)[] {
  const inverted = CONNECTIVE.exec(object);
  if (inverted) return [readInverted(object.slice(inverted[0].length), placeOf(inverted[1]!))];
  const paragraph = NEW_PARAGRAPH.exec(object);
  if (paragraph) return placed([{ steps: [{ kind: 'paragraph' }] }], object.slice(paragraph[0].length));
  const { targets, rest } = readTargets(object.replace(AT_END, 'đoạn cuối '));
  if (targets.length === 0)
    return [{ kind: 'failure', reason: 'noTarget', ...(object === '' ? {} : { rest: object }) }];
  return placed(targets, rest);
}

function readInverted(text: string, where: 'after' | 'before' | 'in'): Demand | DemandFailure {
  const { targets, rest } = readTargets(text);
  const [anchor, ...added] = targets;
  if (!anchor || added.length === 0) return { kind: 'failure', reason: 'noTarget', rest: text };
  if (!endsAddress(rest)) return { kind: 'failure', reason: 'unreadRest', rest };
  return { kind: 'add', targets: added, where, anchor };
}

function placed(targets: readonly Target[], rest: string): (Demand | DemandFailure)[] {
  const connective = CONNECTIVE.exec(` ${rest} `);
  if (!connective)
    return [endsAddress(rest) ? { kind: 'add', targets } : { kind: 'failure', reason: 'unreadRest', rest }];
  const where = placeOf(connective[1]!);
  const address = readTargets(` ${rest} `.slice(connective[0].length));
  const [anchor, ...more] = address.targets;
  if (!anchor) return [{ kind: 'add', targets }];
  const demand: Demand = { kind: 'add', targets, where, anchor };
  if (more.length > 0 && CONNECTIVE.test(`${address.rest} `)) return [demand, ...placed(more, address.rest)];
  if (!endsAddress(address.rest) && !/^(?:trong|của|thuộc)\s/iu.test(address.rest)) {
    return [{ kind: 'failure', reason: 'unreadRest', rest: address.rest }];
  }
  return [demand];
}

function placeOf(word: string): 'after' | 'before' | 'in' {
  return /^sau$/iu.test(word) ? 'after' : /^trước$/iu.test(word) ? 'before' : 'in';
}
