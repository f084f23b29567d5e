/** Content-addressed store: a file is named by the SHA-256 of its bytes, so it is written once and can be checked. */
export interface FileStore {
  /** Stores the bytes (durably: flushed before it returns) and gives their lower-case hex SHA-256. Storing twice is harmless. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, verified against the hash; undefined when nothing is stored under it. Throws when the content is damaged. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Removes the content for good (purge of a mis-posted file). Missing content is not an error. */
  remove(sha256: string): Promise<void>;
}
