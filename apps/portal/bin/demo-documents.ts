import { commandLine as text } from '#text/vi/command-line.ts';

/** The drafts of the demo story as Word files, to try the import by hand. Needs no database. */
export async function demoDocuments(): Promise<void> {
  const directory = process.argv[3];
  if (!directory) {
    console.error(text.directoryMissing);
    process.exitCode = 2;
    return;
  }
  const { writeDemoDocuments } = await import('../db/seeds/make-documents.ts');
  for (const path of await writeDemoDocuments(directory)) console.log(path);
}
