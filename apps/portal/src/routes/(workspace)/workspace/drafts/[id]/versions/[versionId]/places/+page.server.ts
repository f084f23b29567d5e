import { decidePlace, undoPlace } from '#features/submissions/places/decide-place.server.ts';
import { decidePlaceSchema, undoPlaceSchema } from '#features/submissions/places/place.schema.ts';
import { loadPlacesDesk } from '#features/submissions/places/places-desk.server.ts';
import { placeRefusals, placesText } from '#text/vi/places.ts';
import { formPage } from '../../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadPlacesDesk(app, actor, { projectId: params.id, versionId: params.versionId });

const act = formPage({
  ids: ({ id = '', versionId = '' }) => [id, versionId],
  unreadable: placesText.incomplete,
  back: (_ids, name) => `?da-ghi=${name}`,
});

export const actions: Actions = {
  decide: act('decide', decidePlaceSchema, decidePlace, placeRefusals),
  undo: act('undo', undoPlaceSchema, undoPlace, placeRefusals),
};
