import { Readable } from 'node:stream';

export interface StreamedFile {
  readonly type: string;
  /** ASCII only. */
  readonly fileName: string;
  readonly status?: 200 | 206;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A file, sent while it is written or read: as long as it may be, it never stands in memory whole. When its source fails in the
 * middle the connection is cut, so that nobody takes the part for the whole.
 */
export function streamedFile(
  parts: AsyncIterable<Uint8Array>,
  { type, fileName, status = 200, headers }: StreamedFile,
): Response {
  return new Response(Readable.toWeb(Readable.from(parts)) as ReadableStream<Uint8Array>, {
    status,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}
