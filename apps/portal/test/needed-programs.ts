import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Programs that a machine may lack. Tests that need one run when it is there; with REQUIRE_PROGRAMS=1 (as in .ci/run) they
 * run in any case, so that a missing program is a failure and no test is left out in silence.
 */
const required = process.env.REQUIRE_PROGRAMS === '1';

const answers = (name: string, parameter: string) =>
  required || spawnSync(name, [parameter]).error === undefined;

/** tesseract with Vietnamese, and poppler. */
export const needOcr = () => answers('tesseract', '--version');
export const needPoppler = () => answers('pdftoppm', '-v');
/** espeak-ng, and ffmpeg which makes files of what it says. */
export const needVoice = () => answers('espeak-ng', '--version') && answers('ffmpeg', '-version');
/** LibreOffice, which opens what we write as people do. */
export const needOffice = () => answers('soffice', '--version');
/** The part of it that opens spreadsheets; machines often have the one for texts only. */
export const needCalc = () => required || (needOffice() && calcBesideOffice());

function calcBesideOffice(): boolean {
  const { stdout } = spawnSync('which', ['soffice'], { encoding: 'utf8' });
  const program = stdout.trim();
  return program !== '' && existsSync(join(dirname(realpathSync(program)), 'libsclo.so'));
}
