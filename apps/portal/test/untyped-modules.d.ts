/** Development tools that bring no types: only what is used of them. */
declare module 'hoodiecrow-imap' {
  interface Mailbox {
    readonly messages: { readonly uid: number; readonly flags: readonly string[] }[];
  }
  export default function hoodiecrow(options: {
    readonly plugins?: readonly string[];
    readonly users?: Readonly<Record<string, { readonly password: string }>>;
    readonly storage?: Readonly<Record<string, { messages?: readonly { readonly raw: string }[] }>>;
  }): {
    readonly folderCache: Readonly<Record<string, Mailbox>>;
    readonly server: import('node:net').Server;
    listen(port: number, done: () => void): void;
    close(done: () => void): void;
    appendMessage(mailbox: string, flags: readonly string[], date: false, raw: string): void;
  };
}

declare module 's3rver' {
  export default class S3rver {
    constructor(options: {
      port: number;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: string[] }[];
    });
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
