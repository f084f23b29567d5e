import type { OpinionCore } from './opinion-core.ts';

/** No text has so many words that two stretches of it would have one name. */
const WIDTH = 65_536;

/**
 * A question about a stretch of a text, asked once. Heads are compared with thousands of texts, and each time the same is asked of
 * their sentences: whether they are courtesy, whether they tell of the sender.
 */
export function remembered(
  ask: (core: OpinionCore, from: number, to: number) => boolean,
): (core: OpinionCore, from: number, to: number) => boolean {
  const known = new WeakMap<OpinionCore, Map<number, boolean>>();
  return (core, from, to) => {
    let answers = known.get(core);
    if (!answers) {
      answers = new Map();
      known.set(core, answers);
    }
    const name = from * WIDTH + to;
    const answer = answers.get(name);
    if (answer !== undefined) return answer;
    const found = ask(core, from, to);
    answers.set(name, found);
    return found;
  };
}

/** What is made of a text, made once for each core. */
export function once<T extends object>(make: (core: OpinionCore) => T): (core: OpinionCore) => T {
  const known = new WeakMap<OpinionCore, T>();
  return (core) => {
    let made = known.get(core);
    if (made === undefined) {
      made = make(core);
      known.set(core, made);
    }
    return made;
  };
}
