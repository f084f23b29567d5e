import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { loadSheet } from '#features/question-sheets/load-sheets.server.ts';
import { endSheet, takeLinkBack } from '#features/question-sheets/make-sheet.server.ts';
import { makePaperLinks, sendLinks } from '#features/question-sheets/send-links.server.ts';
import {
  closeSheetSchema,
  paperLinksSchema,
  withdrawLinkSchema,
} from '#features/question-sheets/sheet.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { endSheetRefusals, sendLinksRefusals, sheetText, withdrawLinkRefusals } from '#text/vi/sheets.ts';
import { formPage } from '../../../../form-page.ts';
import { sendOnce } from '../../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadSheet(app, actor, params.id, params.sheetId);

const act = formPage({
  ids: ({ id = '', sheetId = '' }) => [id, sheetId],
  unreadable: sheetText.incomplete,
  back: ([id, sheetId], name) => `${paths.sheet(id, sheetId)}?da-ghi=${name}`,
});

const nothing = { urls: [] as readonly string[] };

export const actions: Actions = {
  send: async ({ params, request, locals }) => {
    const { actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('consultation.edit');
    const form = await request.formData();
    const chosen = form.getAll('entry').map(String);
    const refused = await sendOnce(
      { request, locals },
      form,
      (app) => sendLinks(app, actor, params.id, params.sheetId, chosen),
      () => `${paths.sheet(params.id, params.sheetId)}?da-ghi=send`,
    );
    const said: string | ((data: Readonly<Record<string, string | number>>) => string) =
      sendLinksRefusals[refused.reason];
    const error = typeof said === 'string' ? said : said(refused.data ?? {});
    return fail(400, { ...nothing, name: 'send', error, chosen });
  },
  /** The addresses are answered, not stored: a page that is loaded again no longer has them. */
  makePaper: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('consultation.edit');
    const input = v.safeParse(paperLinksSchema, textFields(await request.formData()));
    if (!input.success) return fail(400, { ...nothing, name: 'makePaper', error: sheetText.incomplete });
    const made = await makePaperLinks(app, actor, params.id, params.sheetId, input.output);
    if (!made.ok) return fail(400, { ...nothing, name: 'makePaper', error: sendLinksRefusals[made.reason] });
    return { name: 'makePaper', error: '', urls: made.value.urls };
  },
  takeBack: act('takeBack', withdrawLinkSchema, takeLinkBack, withdrawLinkRefusals),
  end: act('end', closeSheetSchema, endSheet, endSheetRefusals),
};
