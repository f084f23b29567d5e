import { redirect } from '@sveltejs/kit';
import { PDF_TYPE } from '#features/documents/office/write-pdf.server.ts';
import { tablePdf } from '#features/responses/table-files/table-pdf.server.ts';
import { loadTableForStaff } from '#features/responses/table-files/table-source.server.ts';
import {
  TABLE_FORMS,
  TABLE_TYPES,
  type TableForm,
  writeTable,
} from '#features/responses/table-files/write-table.server.ts';
import { paths } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { streamedFile } from '../../../../../../../streamed-file.ts';
import type { RequestHandler } from './$types';

/** The table for the staff: as published, else the desk as it stands, marked as a draft. */
export const GET: RequestHandler = async ({ params, url, locals: { app, actor } }) => {
  const form = params.name.replace(/^bang-tong-hop\./, '') as TableForm;
  if (!TABLE_FORMS.includes(form)) throw new NotFound(`table ${params.name}`);
  const asked = url.searchParams.get('ban');
  const source = await loadTableForStaff(app, actor, params.id, asked === null ? undefined : Number(asked));
  const fileName = `${source.isDraft ? 'du-thao-' : ''}bang-tong-hop-${source.project.slug}.${form}`;
  const headers = { 'cache-control': 'private, no-store' };
  if (form !== 'pdf') {
    const about = { name: source.project.slug, isDraft: source.isDraft, sha256: source.sha256 ?? null };
    return streamedFile(writeTable(source, form, about), { type: TABLE_TYPES[form], fileName, headers });
  }
  const pdf = await tablePdf(app, source);
  if (!pdf.ok) redirect(303, paths.responseDeskWithoutPdf(params.id, pdf.reason));
  return new Response(pdf.value as BodyInit, {
    headers: {
      ...headers,
      'content-type': PDF_TYPE,
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
};
