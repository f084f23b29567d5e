import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textFields } from './text-fields.ts';

test('what was typed, the last of a name; a file in the place of words is no words', () => {
  const form = new FormData();
  form.append('title', 'một');
  form.append('title', 'hai');
  form.append('note', new File(['x'], 'note.txt'));
  form.append('__proto__', 'lạ');
  const fields = textFields(form);
  expect(fields).toEqual(
    Object.fromEntries([
      ['title', 'hai'],
      ['__proto__', 'lạ'],
    ]),
  );
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
});

test('every form is read through it: a file among the words cannot be shown again, and the page would fail', () => {
  const source = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?!.*\.test\.).*\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const past = files.filter((file) =>
    /Object\.fromEntries\(\s*(form|posted|await request\.formData\(\))\)/.test(readFileSync(file, 'utf8')),
  );
  expect(past).toEqual([]);
});
