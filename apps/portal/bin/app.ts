import { commandLine as text } from '#text/vi/command-line.ts';
import { ConfigError } from '../src/platform/config.ts';
import { DirectoryHeld } from '../src/platform/directory-lock.server.ts';
import { demoDocuments } from './demo-documents.ts';
import { firstAdministrator } from './first-administrator.ts';
import { purgeList, purgeReplay } from './purges.ts';
import { recountOpinions } from './recount-opinions.ts';
import { rotateKey } from './rotate-log-key.ts';
import { migrateOnly, serveUntilStopped, workUntilStopped } from './run.ts';
import { seed } from './seed.ts';

const COMMANDS: Record<string, () => Promise<void>> = {
  serve: serveUntilStopped,
  work: workUntilStopped,
  migrate: migrateOnly,
  seed,
  'demo-documents': demoDocuments,
  'first-administrator': firstAdministrator,
  'rotate-log-key': rotateKey,
  'recount-opinions': recountOpinions,
  'purge-list': purgeList,
  'purge-replay': purgeReplay,
  help: async () => {
    for (const [name, purpose] of text.help) console.log(`${name.padEnd(22)}${purpose}`);
  },
};

const name = process.argv[2] ?? 'help';
const command = COMMANDS[name];
if (!command) {
  console.error(text.unknownCommand(name));
  process.exitCode = 2;
}
try {
  await (command ?? COMMANDS.help)?.();
} catch (error) {
  process.exitCode = 1;
  console.error(told(error));
}

/** Mistakes of the person at the terminal are told in their sentence; a bug is shown with everything. */
function told(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof DirectoryHeld) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const { address, port } = error as Error & { address?: string; port?: number };
    return text.portTaken(address ?? '', port ?? 0);
  }
  return error;
}
