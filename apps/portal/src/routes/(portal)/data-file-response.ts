import { askedRange } from '#features/open-data/data-files/byte-range.ts';
import { DATA_FILE_NAMES, DATA_FILE_TYPES } from '#features/open-data/data-files/data-file.ts';
import type { ReadyDataFile } from '#features/open-data/data-files/load-data-files.server.ts';
import { readBytes } from '#features/open-data/data-files/stored-part.server.ts';
import { LICENCE } from '#features/open-data/downloads/tables.server.ts';
import type { FileStore } from '#platform/files.server.ts';
import { dataFilesText } from '#text/vi/data-files.ts';
import { streamedFile } from '../streamed-file.ts';

const RETRY_SECONDS = 60;

/**
 * A file that was written once: whole, or from where a download was cut off (RFC 9110, 14), with the checksum of the whole
 * (RFC 9530). The name of a version is its checksum, so that parts of two versions are never put together.
 */
export function dataFileResponse(
  request: Request,
  ready: ReadyDataFile,
  { slug, checksumOnly, files }: { slug: string; checksumOnly: boolean; files: FileStore },
): Response {
  if (!ready.ok) return notNow(ready.reason);
  const { file, parts } = ready;
  const fileName = DATA_FILE_NAMES[file.kind].replace('.', `-${slug}.`);
  if (checksumOnly) return checksumOf(file.sha256, fileName);
  const etag = `"${file.sha256}"`;
  const headers = {
    ...{ etag, 'accept-ranges': 'bytes', 'cache-control': 'public, max-age=0, must-revalidate' },
    'repr-digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    link: `<${LICENCE}>; rel="license"`,
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const size = file.bytes;
  const asked = askedRange(request.headers.get('range'), request.headers.get('if-range'), { size, etag });
  if (asked === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const range = asked === 'whole' ? { from: 0, to: size - 1 } : asked;
  const isPart = asked !== 'whole';
  return streamedFile(readBytes(files, parts, range), {
    ...{ type: DATA_FILE_TYPES[file.kind], fileName, status: isPart ? 206 : 200 },
    headers: {
      ...headers,
      'content-length': String(range.to - range.from + 1),
      ...(isPart && { 'content-range': `bytes ${range.from}-${range.to}/${size}` }),
    },
  });
}

/** As `sha256sum -c` reads it. */
function checksumOf(sha256: string, fileName: string): Response {
  return new Response(`${sha256}  ${fileName}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}.sha256"`,
      'cache-control': 'no-cache',
    },
  });
}

function notNow(why: keyof typeof dataFilesText.notNow): Response {
  return new Response(`${dataFilesText.notNow[why]}\n`, {
    status: 503,
    headers: {
      ...{ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      'retry-after': String(RETRY_SECONDS),
    },
  });
}
