import { redirect } from '@sveltejs/kit';
import { PDF_TYPE } from '#features/documents/office/write-pdf.server.ts';
import { DATA_FILE_TYPES } from '#features/open-data/data-files/data-file.ts';
import { STAFF_FORMS, writeOpinionsForStaff } from '#features/open-data/data-files/staff-opinions.server.ts';
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

const PRIVATE = { 'cache-control': 'private, no-store' };

/** The table for the staff: as published, else the desk as it stands, marked as a draft. Every opinion with its answer beside it. */
export const GET: RequestHandler = async ({ params, url, locals: { app, actor } }) => {
  const opinions = STAFF_FORMS.find((one) => params.name === `y-kien-tra-loi.${one}`);
  if (opinions) {
    const parts = await writeOpinionsForStaff(app, actor, params.id, opinions);
    const type = DATA_FILE_TYPES[opinions === 'csv' ? 'opinionsCsv' : 'opinionsJsonl'];
    return streamedFile(parts, { type, fileName: params.name, headers: PRIVATE });
  }
  const form = params.name.replace(/^bang-tong-hop\./, '') as TableForm;
  if (!TABLE_FORMS.includes(form)) throw new NotFound(`table ${params.name}`);
  const asked = url.searchParams.get('ban');
  const source = await loadTableForStaff(app, actor, params.id, asked === null ? undefined : Number(asked));
  const fileName = `${source.isDraft ? 'du-thao-' : ''}bang-tong-hop-${source.project.slug}.${form}`;
  if (form !== 'pdf') {
    const about = { name: source.project.slug, isDraft: source.isDraft, sha256: source.sha256 ?? null };
    return streamedFile(writeTable(source, form, about), {
      type: TABLE_TYPES[form],
      fileName,
      headers: PRIVATE,
    });
  }
  const pdf = await tablePdf(app, source);
  if (!pdf.ok) redirect(303, paths.responseDeskWithoutPdf(params.id, pdf.reason));
  return new Response(pdf.value as BodyInit, {
    headers: {
      ...PRIVATE,
      'content-type': PDF_TYPE,
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
};
