import * as v from 'valibot';
import { lineField } from '#features/submissions/written-fields.ts';
import { CHANNELS } from '../channel.ts';
import { PROOF_KINDS, type ProofKind, REACH_RULES } from './channel-kinds.data.ts';
import { COST_RULES } from './outreach-channel.ts';

const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  v.transform((id) => id || null),
);
/** "1.200" and "1200" are both twelve hundred; nothing, or nought, is none. */
const numberOrNone = (digits: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((words) => words.replace(/[.\s]/g, '')),
    v.regex(new RegExp(`^\\d{0,${digits}}$`)),
    v.transform((words) => Number(words) || null),
  );
const ticked = v.optional(v.string());

const fields = {
  kind: v.picklist(CHANNELS),
  name: v.pipe(lineField(300), v.minLength(1)),
  area: lineField(300),
  audience: lineField(300),
  ownerId: idOrNone,
  ownerText: lineField(300),
  costRule: v.picklist(COST_RULES),
  costAmount: numberOrNone(12),
  reachRule: v.picklist(REACH_RULES),
  coverage: numberOrNone(9),
  photo: ticked,
  recording: ticked,
  clipping: ticked,
  link: ticked,
  minutes: ticked,
  confirmation: ticked,
  documentNumber: ticked,
} satisfies Record<string, v.GenericSchema> & Record<ProofKind, v.GenericSchema>;

/** The ticks become the list of proofs, in the order of the house. */
const withProofs = <Given extends Partial<Record<ProofKind, string | undefined>>>(given: Given) => {
  const { photo, recording, clipping, link, minutes, confirmation, documentNumber, ...rest } = given;
  const ticks = { photo, recording, clipping, link, minutes, confirmation, documentNumber };
  return { ...rest, proofs: PROOF_KINDS.filter((kind) => ticks[kind] !== undefined) };
};

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
export const addChannelSchema = v.pipe(v.object(fields), v.transform(withProofs));
export type ChannelInput = v.InferOutput<typeof addChannelSchema>;
export const editChannelSchema = v.pipe(v.object({ ...fields, version }), v.transform(withProofs));
export const endChannelSchema = v.object({ version });
