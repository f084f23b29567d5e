import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { openPostingProof } from '#features/consultations/posting/posting-desk.server.ts';
import { openOriginal } from '#features/documents/keep-document.server.ts';
import { requireOnActivity } from '#features/outreach/activity-access.ts';
import { requireActivity } from '#features/outreach/outreach.store.server.ts';
import { openPlanFile, openReadFile } from '#features/plans/importing/open-original.server.ts';
import { openVoucher } from '#features/plans/money/attach-voucher.server.ts';
import { openEvidenceFile } from '#features/plans/tasks/prove-task.server.ts';
import { openMinutes } from '#features/policy-consultations/desk.server.ts';
import { openAttachment } from '#features/submissions/attachments/attachments-desk.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { App } from '#wire';
import { noteDownload } from '../../../note-download.ts';
import type { RequestHandler } from './$types';

interface StoredFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Whose it is. */
  readonly organisationId: string;
}

const OPEN: Readonly<Record<string, (app: App, actor: Actor, id: string) => Promise<StoredFile>>> = {
  imported: async (app, actor, id) => {
    const { document, content } = await openOriginal(app, id);
    requirePermission(actor, 'draft.read', document);
    return { name: document.fileName, content, organisationId: document.organisationId };
  },
  attachment: openAttachment,
  minutes: openMinutes,
  proof: async (app, actor, id) => {
    const activity = await requireActivity(app.db, id);
    requireOnActivity(actor, 'activity.read', activity);
    const content = activity.proof && (await app.files.get(activity.proof.sha256));
    if (!activity.proof || !content) throw new NotFound(`proof of activity ${id}`);
    return { name: activity.proof.name, content, organisationId: activity.organisationId };
  },
  planFile: openPlanFile,
  planFileRead: openReadFile,
  posting: openPostingProof,
  taskEvidence: openEvidenceFile,
  voucher: openVoucher,
};

/** Always a download, never shown: what people uploaded must not run as a page of ours. */
export const GET: RequestHandler = async (event) => {
  const {
    params,
    locals: { app, actor },
  } = event;
  const open = Object.hasOwn(OPEN, params.kind) ? OPEN[params.kind] : undefined;
  if (!open) throw new NotFound(`kind of file ${params.kind}`);
  const { name, content, organisationId } = await open(app, actor, params.id);
  const objectId = params.id.split('.', 1)[0] ?? params.id;
  await noteDownload(event, { objectKind: 'storedFile', objectId, organisationId, file: params.kind });
  return new Response(Buffer.from(content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};

/** RFC 5987 wants these encoded; encodeURIComponent leaves them. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
