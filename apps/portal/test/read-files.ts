import { readFileSync } from 'node:fs';
import { readDocument } from '#features/documents/import-document.server.ts';

// Reads the files named on the command line one after the other, as an import does.
const names = process.argv.slice(2);
for (const fileName of names) await readDocument({ bytes: readFileSync(fileName), fileName });
console.log(`${names.length} files`);
