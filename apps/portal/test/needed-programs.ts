import { spawnSync } from 'node:child_process';

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
/** LibreOffice, which opens what we write as people do. */
export const needOffice = () => answers('soffice', '--version');
