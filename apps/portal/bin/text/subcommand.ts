/** What a subcommand prints: lines for stdout, findings for stderr when `--diagnostics` is given. */
export interface Printed {
  readonly lines: readonly string[];
  readonly diagnostics?: readonly string[];
}

/**
 * One subcommand of `danban text`. It reads its files (`read-tree.ts`) and hands them to a pure
 * function of legal-text; `files` names its arguments in order, for the usage line.
 */
export interface Subcommand {
  readonly files: readonly string[];
  run(files: readonly string[]): Promise<Printed>;
}
