import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CODE = ['apps/portal/src', 'apps/portal/db/migrations', 'packages/legal-text/src'];

function sources(): string {
  return CODE.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(ts|svelte|sql)$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  ).join('\n');
}

/** Rows of the glossary: the code terms in backticks and the note. */
function rows(): { terms: string[]; note: string }[] {
  return readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| Vietnamese'))
    .map((line) => {
      const [, , terms = '', note = ''] = line.split('|');
      return { terms: [...terms.matchAll(/`([^`]+)`/g)].map((match) => match[1]!), note };
    });
}

const code = sources();

describe('one word, one meaning', () => {
  test.each(
    rows()
      .filter(({ note }) => !/not built yet|never `submission`|heading mandatory/.test(note))
      .flatMap(({ terms }) => terms)
      .filter((term) => /^[A-Za-z]+$/.test(term))
      .map((term) => [term]),
  )('"%s" of the glossary is a word of the code', (term) => {
    expect(code.toLowerCase()).toContain(term.toLowerCase());
  });

  /** Synonyms that would give one thing two names. */
  test.each([
    ['Campaign', 'MassSubmission'],
    ['Feedback', 'Opinion'],
    ['Remark', 'Opinion'],
    ['Petition', 'Submission'],
    ['Agency', 'Organisation'],
    ['Signoff', 'Approval'],
    ['Kpi', 'Indicator'],
  ])('no exported name says %s (it is %s)', (word) => {
    const names = [...code.matchAll(/export (?:interface|type|class|function|const) (\w+)/g)].map(
      (match) => match[1]!,
    );
    expect(names.filter((name) => name.includes(word))).toEqual([]);
  });

  test('no exported type is called Event alone', () => {
    expect(code).not.toMatch(/export (?:interface|type|class) Event\b/);
  });
});
