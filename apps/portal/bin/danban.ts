import { commandLine as text } from '#text/vi/command-line.ts';
import { runText } from './text/run-text.ts';

// The stable, versioned command line: `danban text outline FILE`. Areas may join `text` later.
const [area = '', ...args] = process.argv.slice(2);

// `danban … | head` closes the pipe early; that is no error of ours.
process.stdout.on('error', () => process.exit(0));

if (area === 'text') process.exitCode = await runText(args);
else {
  console.error(text.unknownCommand(area));
  process.exitCode = 2;
}
