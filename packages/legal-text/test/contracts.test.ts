import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Every name that the index exports, with the file it comes from. */
const exported = [
  ...read('../src/index.ts').matchAll(/export (?:type )?\{([^}]*)\} from '\.\/(.*)';/g),
].flatMap(([, names = '', file]) =>
  names
    .split(',')
    .map((name) => name.replace('type ', '').trim())
    .filter(Boolean)
    .map((name) => ({ name, file })),
);

it.each(exported)('$name has its contract in prose', ({ name, file }) => {
  const source = sourceOf(name, file!);
  const declared = new RegExp(
    String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\s*export (?:function|interface|type|const|class) ${name}\b`,
  );
  const comment = declared.exec(source)?.[1] ?? '';
  expect(
    comment
      .replace(/@example[\s\S]*/, '')
      .replace(/[\s*]+/g, ' ')
      .trim().length,
  ).toBeGreaterThan(30);
});

/** The file that declares the name: the one named, or the one that it passes on from. */
function sourceOf(name: string, file: string): string {
  const source = read(`../src/${file}`);
  const from = new RegExp(String.raw`export (?:type )?\{[^}]*\b${name}\b[^}]*\} from '(.*)'`).exec(
    source,
  )?.[1];
  return from === undefined ? source : read(`../src/${file.replace(/[^/]*$/, '')}${from}`);
}

it('the index exports something', () => expect(exported.length).toBeGreaterThan(90));
