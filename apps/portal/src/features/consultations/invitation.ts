/** Công văn xin ý kiến: a body that was asked in writing, with the three dates. */
export interface Invitation {
  readonly id: string;
  readonly organisationId: string | null;
  readonly askedName: string;
  readonly sentOn: string;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
}

export type InvitationState = 'answered' | 'answeredLate' | 'waiting' | 'overdue';

export function invitationState(invitation: Invitation, today: string): InvitationState {
  const { answeredOn, dueOn } = invitation;
  if (answeredOn) return dueOn && answeredOn > dueOn ? 'answeredLate' : 'answered';
  return dueOn && today > dueOn ? 'overdue' : 'waiting';
}
