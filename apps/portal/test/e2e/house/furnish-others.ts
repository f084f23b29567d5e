import { assignUnit } from '#features/external-drafts/assignments/assign.server.ts';
import { addPoint, sendReply } from '#features/external-drafts/assignments/reply.server.ts';
import {
  requestOutreach,
  saveKeyContent,
} from '#features/external-drafts/communicating/communicate.server.ts';
import { registerExternalDraft } from '#features/external-drafts/register-external-draft.server.ts';
import { addExternalText, declareExternalSecrecy } from '#features/external-drafts/texts/add-text.server.ts';
import {
  addPolicy,
  inviteParty,
  planPolicyConsultation,
} from '#features/policy-consultations/plan-consultation.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { HouseIds } from './cast.ts';
import { decisionLines, wordFile } from './draft-file.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

/** A ministry's draft at the market department: text in review, its own sheet with a point, a request to make it known. */
export async function receiveDraft(
  shop: Workshop,
): Promise<Pick<HouseIds, 'externalDraft' | 'externalText' | 'externalAssignment'>> {
  const { app, entered } = shop;
  const writer = await shop.actor('markets-writer');
  const today = legalDay(app.clock.now());
  const { id } = must(
    await registerExternalDraft(app, writer, {
      ...{ askingOrganisationId: '', askingName: 'Bộ Thương mại', letterSymbol: '118/BTM-PC' },
      ...{ letterOn: addDays(today, -4), receivedOn: addDays(today, -2), letterDueOn: addDays(today, 30) },
      ...{ title: 'Nghị định về quản lý chợ', documentType: 'decree', level: 'central', opinionAsked: true },
      ...{ textAddress: 'https://bo-thuong-mai.example.org/du-thao', sameLetterMeant: false },
    }),
  );
  must(await declareExternalSecrecy(app, writer, id, { answer: 'no' }));
  const bytes = new Uint8Array(await wordFile(decisionLines('quản lý chợ')));
  const { textId } = must(await addExternalText(app, writer, id, { bytes, fileName: 'du-thao.docx' }));
  const give = { organisationId: entered.bodies.markets, dueOn: addDays(today, 20), note: 'Xem mức thu.' };
  const { id: sheet } = must(await assignUnit(app, writer, id, { ...give, version: 1 }));
  const point = { unitId: '', place: 'khoản 2 Điều 2', suggestedWording: '' };
  must(await addPoint(app, writer, id, sheet, { ...point, words: 'Nên miễn thu cho người bán rong.' }));
  must(await sendReply(app, writer, id, sheet, { kind: 'opinions', note: '' }));
  must(await addPoint(app, writer, id, sheet, { ...point, words: 'Nên ghi rõ giờ đóng cửa.' }));
  must(
    await requestOutreach(app, writer, id, {
      ...{ kind: 'task', askedBy: 'Ủy ban nhân dân tỉnh', basisSymbol: '45/UBND-TM', basisOn: today },
      ...{ dueOn: null, note: '' },
    }),
  );
  const words = {
    necessity: 'Chợ cần một cách quản lý chung.',
    content: '',
    changes: 'Có mức thu chung.',
    other: '',
  };
  must(await saveKeyContent(app, writer, id, { ...words, version: 0 }));
  return { externalDraft: id, externalText: textId, externalAssignment: sheet };
}

/** A policy consultation on a law, in preparation. */
export async function consultOnPolicy(shop: Workshop): Promise<string> {
  const { app, entered } = shop;
  const writer = await shop.actor('markets-writer');
  const { id } = must(
    await planPolicyConsultation(app, writer, {
      ...{ projectId: null, title: 'Luật Thương mại nông thôn', documentType: 'law', form: 'meeting' },
      ...{ heldOn: legalDay(app.clock.now()), place: 'Hội trường Sở' },
    }),
  );
  must(
    await addPolicy(app, writer, id, {
      title: 'Chợ phiên',
      content: 'Miễn phí chỗ ngồi cho người bán rong.',
    }),
  );
  must(await inviteParty(app, writer, id, { organisationId: entered.bodies.roads, name: '', kind: 'body' }));
  must(await inviteParty(app, writer, id, { organisationId: null, name: 'Tiểu thương', kind: 'group' }));
  return id;
}
