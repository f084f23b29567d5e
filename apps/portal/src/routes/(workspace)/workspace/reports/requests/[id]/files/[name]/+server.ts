import { XLSX_TYPE } from '#features/documents/sheets/write-xlsx.server.ts';
import {
  readSums,
  type SumsFile,
  sumsJson,
  sumsWorkbook,
} from '#features/reports/requests/write-sums.server.ts';
import { NotFound } from '#platform/errors.ts';
import { noteDownload } from '../../../../../note-download.ts';
import type { RequestHandler } from './$types';

const FILES: Readonly<
  Record<string, readonly [type: string, write: (sums: SumsFile) => Uint8Array | string]>
> = {
  'tong-hop.xlsx': [XLSX_TYPE, sumsWorkbook],
  'tong-hop.json': ['application/json; charset=utf-8', sumsJson],
};

/** What came of a request, for a spreadsheet or a program. */
export const GET: RequestHandler = async (event) => {
  const {
    params: { id, name },
    locals: { app, actor },
  } = event;
  const [type, write] = (Object.hasOwn(FILES, name) ? FILES[name] : undefined) ?? [];
  if (!type || !write) throw new NotFound(`file of report request ${name}`);
  const sums = await readSums(app, actor, id);
  const { organisationId } = sums.request;
  await noteDownload(event, { objectKind: 'reportRequest', objectId: id, organisationId, file: name });
  return new Response(Buffer.from(write(sums)), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
