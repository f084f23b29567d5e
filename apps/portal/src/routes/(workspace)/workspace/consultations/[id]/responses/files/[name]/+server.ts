import { redirect } from '@sveltejs/kit';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
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
import { noteDownload } from '../../../../../note-download.ts';
import type { RequestHandler } from './$types';

const PRIVATE = { 'cache-control': 'private, no-store' };

/** The table for the staff: as published, else the desk as it stands, marked as a draft. Every opinion with its answer beside it. */
export const GET: RequestHandler = async (event) => {
  const {
    params,
    url,
    locals: { app, actor },
  } = event;
  const { organisationId, state } = await requireConsultation(app.db, params.id);
  const about = { objectKind: 'consultation', objectId: params.id, organisationId, file: params.name };
  const opinions = STAFF_FORMS.find((one) => params.name === `y-kien-tra-loi.${one}`);
  if (opinions) {
    const parts = await writeOpinionsForStaff(app, actor, params.id, opinions);
    await noteDownload(event, {
      ...about,
      state: state === 'completed' ? 'published' : 'beforePublication',
    });
    const type = DATA_FILE_TYPES[opinions === 'csv' ? 'opinionsCsv' : 'opinionsJsonl'];
    return streamedFile(parts, { type, fileName: params.name, headers: PRIVATE });
  }
  const form = params.name.replace(/^bang-tong-hop\./, '') as TableForm;
  if (!TABLE_FORMS.includes(form)) throw new NotFound(`table ${params.name}`);
  const asked = url.searchParams.get('ban');
  if (asked !== null && !/^[1-9]\d{0,4}$/.test(asked)) throw new NotFound(`edition ${asked}`);
  const source = await loadTableForStaff(app, actor, params.id, asked === null ? undefined : Number(asked));
  const { isDraft, sha256 = null } = source;
  const fileName = `${isDraft ? 'du-thao-' : ''}bang-tong-hop-${source.project.slug}.${form}`;
  const noted = { ...about, sha256, state: isDraft ? 'beforePublication' : 'published' } as const;
  if (form !== 'pdf') {
    await noteDownload(event, noted);
    return streamedFile(writeTable(source, form, { name: source.project.slug, isDraft, sha256 }), {
      type: TABLE_TYPES[form],
      fileName,
      headers: PRIVATE,
    });
  }
  const pdf = await tablePdf(app, source);
  if (!pdf.ok) redirect(303, paths.responseDeskWithoutPdf(params.id, pdf.reason));
  await noteDownload(event, noted);
  return new Response(pdf.value as BodyInit, {
    headers: {
      ...PRIVATE,
      'content-type': PDF_TYPE,
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
};
