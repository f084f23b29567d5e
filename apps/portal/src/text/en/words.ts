import type { Translated } from '../language.ts';
import type { organisationKindWords, organisationLevelWords } from '../vi/bodies.ts';
import type { channelNames } from '../vi/outreach.ts';
import type * as vi from '../vi/words.ts';

/** Outcomes as Decree 78/2025/ND-CP names them; the Vietnamese term stands beside where English has no term of its own. */
export const outcomesInEnglish: Translated<typeof vi.outcomeWords> = {
  accepted: 'Accepted',
  partlyAccepted: 'Partly accepted',
  explained: 'Not accepted, explained',
  notedAgreement: 'Agreement noted',
  outOfScope: 'Out of scope',
  pending: 'Not answered yet',
};

export const positionsInEnglish: Translated<typeof vi.positionWords> = {
  agree: 'Agrees',
  amend: 'Proposes a change',
  disagree: 'Disagrees',
  ask: 'Asks',
};
export const choicesInEnglish: Translated<typeof vi.positionChoices> = {
  agree: 'I agree',
  amend: 'I propose a change',
  disagree: 'I disagree',
  ask: 'I want to ask',
};

export const channelsInEnglish: Translated<typeof vi.submissionChannelWords> = {
  portal: 'This site',
  email: 'E-mail',
  letter: 'Letter',
  paperForm: 'Paper form',
  meeting: 'Meeting',
  phone: 'Telephone',
  organisationLetter: 'Official letter',
  internal: 'Inside the body',
};

export const classesInEnglish: Translated<typeof vi.countingClassWords> = {
  individual: 'Individual',
  household: 'Household',
  organisation: 'Organisation or enterprise',
  body: 'State body',
  staff: 'Staff of the body',
  socialCriticism: 'Social criticism (“phản biện xã hội”)',
  meeting: 'Meeting (one meeting is one voice)',
};

export const categoriesInEnglish: Translated<typeof vi.contributorCategoryWords> = {
  citizen: 'Citizen or resident',
  household: 'Household',
  businessHousehold: 'Household business',
  enterprise: 'Enterprise',
  cooperative: 'Cooperative',
  association: 'Association',
  expert: 'Expert or lawyer',
  stateBody: 'State body',
  fatherlandFront: 'Fatherland Front and its member organisations',
  staffMember: 'Public servant',
  unstated: 'Not stated',
};

export const organisationKindsInEnglish: Translated<typeof organisationKindWords> = {
  stateBody: 'State body',
  centralVerticalBody: 'Body of a central sector in the province',
  council: 'Co-ordination council',
  partyBody: 'Body of the Party',
  fatherlandFront: 'Fatherland Front',
  memberOrganisation: 'Member organisation of the Front',
  court: 'Court',
  procuracy: 'Procuracy',
  press: 'Press',
  association: 'Association',
  publicServiceUnit: 'Public service unit',
};

export const levelsInEnglish: Translated<typeof organisationLevelWords> = {
  central: 'Central',
  province: 'Province',
  district: 'District (until 30 June 2025)',
  commune: 'Commune',
  unit: 'Unit of a body',
};

export const activityChannelsInEnglish: Translated<typeof channelNames> = {
  portal: 'Portal or website',
  internalSystem: 'Internal document system',
  newsletter: 'Newsletter',
  press: 'Press',
  radioTelevision: 'Radio and television',
  socialNetwork: 'Social network',
  conference: 'Conference',
  workshop: 'Workshop or forum',
  dialogue: 'Dialogue',
  interview: 'Interview',
  pressMeeting: 'Press meeting',
  loudspeaker: 'Village loudspeaker',
  noticeBoard: 'Notice board',
  villageMeeting: 'Village meeting',
  screenDisplay: 'Screen',
  leaflet: 'Leaflet',
  cultureEvent: 'Cultural event',
  regularMeeting: 'Regular meeting',
  specialPage: 'Special page',
  other: 'Another way',
};
