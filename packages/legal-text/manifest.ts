import { readFileSync, renameSync, writeFileSync } from 'node:fs';

// node manifest.ts strip|restore, run by npm around packing.
//
// In the repository the condition "development" leads to the sources. A published package has none, and bundlers
// set that condition of their own accord (Vite does in dev), so the manifest that is packed must not have it.
const MANIFEST = new URL('package.json', import.meta.url);
const ORIGINAL = new URL('package.json.original', import.meta.url);

if (process.argv[2] === 'restore') renameSync(ORIGINAL, MANIFEST);
else {
  const text = readFileSync(MANIFEST, 'utf8');
  const manifest = JSON.parse(text) as { exports: Record<string, Record<string, string>>; scripts?: unknown };
  delete manifest.exports['.']?.development;
  delete manifest.scripts;
  writeFileSync(ORIGINAL, text);
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}
