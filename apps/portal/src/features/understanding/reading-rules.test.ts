import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groupOpinionTexts } from './near-duplicates/group-texts.ts';
import { readOpinion, readParagraphs } from './near-duplicates/read-opinion.ts';
import { READING_RULES } from './reading-rules.ts';

const OPINIONS: readonly { id: string; text: string }[] = readFileSync(
  new URL('../../../../../bench/labelled-opinions/dev/opinions.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

/** What is stored of opinions, and which are the same. */
function whatIsRead(): string {
  const hash = createHash('sha256');
  for (const { id, text } of OPINIONS) {
    const opinion = { id, unitId: null, position: 'amend', text, suggestedWording: null, fingerprint: '' };
    for (const { core, node } of [readOpinion(opinion), ...readParagraphs(opinion)])
      hash.update(`${core} ${[...node.bands].join(' ')}\n`);
  }
  for (const [id, group] of groupOpinionTexts(OPINIONS)) hash.update(`${id} ${group}\n`);
  return hash.digest('hex').slice(0, 12);
}

/** Red after a change of what is read: give the rules their next number, so that rounds are read anew, and write both down here. */
test('a change of what is read has a number of its own', () => {
  expect({ rules: READING_RULES, read: whatIsRead() }).toEqual({ rules: 6, read: '6e0c2fc12f07' });
});
