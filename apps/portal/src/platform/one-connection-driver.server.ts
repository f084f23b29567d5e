import { type DatabaseConnection, type PGliteDialectConfig, PGliteDriver } from 'kysely';

/**
 * Kysely's PGlite driver hands the same connection to everybody: while one request holds a transaction open,
 * the queries of every other request run inside it and are rolled back with it (and a second `begin`
 * overwrites the first). This driver gives the connection to one holder at a time, in order of asking.
 * See docs/decisions/0004-one-connection-driver.md.
 */
export class OneConnectionDriver extends PGliteDriver {
  #tail: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;

  readonly #insideTransaction: () => boolean;

  constructor(config: PGliteDialectConfig, insideTransaction: () => boolean) {
    super(config);
    this.#insideTransaction = insideTransaction;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#insideTransaction()) {
      throw new Error(
        'a query used the outer database inside a transaction; it would wait for itself forever',
      );
    }
    const before = this.#tail;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#tail = promise;
    await before;
    this.#release = resolve;
    return await super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    const release = this.#release;
    this.#release = undefined;
    release?.();
  }
}
