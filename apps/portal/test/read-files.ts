import { readFileSync } from 'node:fs';
import { readDocument } from '#features/documents/import-document.server.ts';

/** What `read-files.ts` prints of one file, as a line of JSON. */
export interface ReadFile {
  readonly fileName: string;
  /** As `readDocument` has it, without the blocks. */
  readonly result: { readonly ok: boolean; readonly kind?: string; readonly reason?: string };
  readonly blocks: number;
  /** Each block says on which page it stands and is not quite sure of it. */
  readonly unsure: boolean;
}

// Reads the files named on the command line one after the other, as an import does.
for (const fileName of process.argv.slice(2)) {
  const read = await readDocument({ bytes: readFileSync(fileName), fileName });
  const blocks = read.ok ? read.blocks : [];
  const result = read.ok ? { ok: true, kind: read.kind } : { ok: false, reason: read.reason };
  const unsure = blocks.every(({ confidence, source }) => (confidence ?? 1) < 1 && Boolean(source?.page));
  console.log(JSON.stringify({ fileName, result, blocks: blocks.length, unsure } satisfies ReadFile));
}
