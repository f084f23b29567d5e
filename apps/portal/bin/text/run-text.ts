import { commandLine as text } from '#text/vi/command-line.ts';
import { akn } from './akn.ts';
import { amend } from './amend.ts';
import { carry } from './carry.ts';
import { cite } from './cite.ts';
import { compare } from './compare.ts';
import { outline } from './outline.ts';
import { plain } from './plain.ts';
import { UnreadableFile } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

/** The public names: a row here is a promise (issue 3, "Command line"). */
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  outline,
  plain,
  cite,
  compare,
  amend,
  carry,
  akn,
};

/** Runs `danban text …` and gives the exit code: 0 done, 2 wrong call or unreadable file. */
export async function runText(args: readonly string[]): Promise<number> {
  const withDiagnostics = args.includes('--diagnostics');
  const [name = '', ...files] = args.filter((arg) => arg !== '--diagnostics');
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (!subcommand || files.length !== subcommand.files.length) {
    console.error(subcommand ? usage(name, subcommand) : text.unknownCommand(`text ${name}`));
    return 2;
  }
  try {
    const { lines, diagnostics = [] } = await subcommand.run(files);
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
    if (withDiagnostics && diagnostics.length > 0) process.stderr.write(`${diagnostics.join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    console.error(error.message);
    return 2;
  }
}

function usage(name: string, subcommand: Subcommand): string {
  return `danban text ${name} ${subcommand.files.join(' ')} [--diagnostics]`;
}
