import type { Translated } from '../language.ts';
import type * as mails from '../vi/gathering-mails.ts';
import type * as words from '../vi/gathering-words.ts';
import { formatInstant, formatLegalDate, formatNumber } from './dates.ts';

export const kindsInEnglish: Translated<typeof words.gatheringKindWords> = {
  class: 'Training class',
  conference: 'Conference, workshop',
  dialogue: 'Dialogue',
  pressMeeting: 'Press meeting',
  briefing: 'Briefing',
};

export const groupsInEnglish: Translated<typeof words.participantGroupWords> = {
  official: 'Elected or appointed official',
  civilServant: 'Civil servant',
  publicEmployee: 'Public employee',
  worker: 'Worker',
  business: 'Business',
  pupil: 'School pupil',
  student: 'University student',
  trainee: 'Trainee',
  people: 'Member of the public',
  journalist: 'Journalist',
  expert: 'Expert, scientist',
};

const nothing = 'Nothing was recorded.';
export const registerRefusalsInEnglish: Translated<typeof words.registerRefusals> = {
  cancelled: `This event was cancelled. ${nothing}`,
  over: `This event takes no more registrations. ${nothing}`,
  late: `The time to register is over. ${nothing} You can ask the organising body.`,
  invitedOnly: `One registers for this event by invitation: open the link in your invitation. ${nothing}`,
  tooMany: `There were too many registrations from your network or for this address. ${nothing} Try again in an hour.`,
};

export const askRefusalsInEnglish: Translated<typeof words.askRefusals> = {
  notNow: `Questions are not taken now. ${nothing}`,
  empty: `Write your question. ${nothing}`,
  tooLong: `The question is longer than 1,000 characters. ${nothing} Shorten it or ask twice.`,
  tooMany: `There were too many questions from your network. ${nothing} Try again in an hour.`,
};

export const questionInEnglish: Translated<typeof words.questionText> = {
  title: 'Questions',
  intro:
    'Ask before or while it takes place, without a name. A question is shown here once the organising body has read it.',
  words: 'Your question',
  ask: 'Send the question',
  sent: 'Your question was received. It is shown here once the organising body has read it.',
  answer: 'Answer',
  live: 'asked on the spot',
};

export const registrationErrorsInEnglish: Translated<typeof words.registrationErrors> = {
  nameMissing: 'Write your name.',
  nameLong: 'The name is longer than 120 characters.',
  emailMissing: 'Write your e-mail address: ticket, papers and certificate are sent there.',
  emailWrong: 'This is not an e-mail address. Example: name@example.com.',
  groupMissing: 'Choose as whom you take part.',
  workplaceMissing: 'Write your newspaper or where you work.',
  workplaceLong: 'The place of work is longer than 200 characters.',
};

const local = (at: Date) => {
  const text = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
};
function when(from: Date, to: Date): string {
  const [start, end] = [local(from), local(to)];
  if (start.day === end.day) return `${start.time}–${end.time}, ${formatLegalDate(start.day)}`;
  return `From ${start.time}, ${formatLegalDate(start.day)}, to ${end.time}, ${formatLegalDate(end.day)}`;
}

export const gatheringInEnglish: Translated<typeof words.gatheringText> = {
  title: 'Conferences, dialogues, classes',
  description: 'What is coming and open for registration, and what took place.',
  coming: 'Coming',
  past: 'Past',
  none: 'Nothing is announced yet.',
  noneHint: 'When a body announces a conference, a dialogue or a class, it is shown here.',
  when,
  whenLabel: 'Time (Vietnam)',
  place: 'Place',
  online: 'Online',
  body: 'Organised by',
  kind: 'Kind',
  places: 'Places',
  placesLeft: (left, capacity) => `${formatNumber(left)} of ${formatNumber(capacity)} left`,
  full: 'none left; you can put your name on the waiting list',
  unlimited: 'no limit',
  until: 'Register until',
  instant: (at) => formatInstant(at),
  draft: 'About the draft',
  agenda: 'Programme',
  agendaTime: 'Time',
  agendaTitle: 'Subject',
  agendaSpeaker: 'Speaker',
  calendar: 'Add to a calendar (.ics file)',
  back: 'All events',
  cancelled: 'This event was cancelled',
  invitedOnly: 'By invitation only',
  invitedOnlyNote: 'If you were invited, open the link in your invitation to register.',
  register: 'Register',
  registerIntro: 'You need no account. At the door, say your name or show the code of your ticket.',
  closedTitle: 'Registration is closed',
  name: 'Name',
  group: 'You take part as',
  choose: 'Choose one',
  workplace: 'Where you work',
  pressWorkplace: 'Newspaper or agency',
  email: 'E-mail',
  emailOptional:
    'Not required. With it you get the ticket, a calendar entry and reminders; without it, keep the page of your ticket.',
  emailNeeded: 'Ticket, reminders and certificate are sent here.',
  minors:
    'Are you a school pupil? Leave the e-mail empty: the site keeps no address of pupils. Register together with a parent or your school.',
  kept: (days) =>
    `Only the organising body sees what you write. Name and address are deleted ${formatNumber(days)} days after the event; only numbers stay.`,
  trap: 'Please leave this field empty',
  send: 'Register',
  sentTitle: 'Look into your mailbox',
  sent: 'A mail was sent to the address that you typed. It says whether you have a place or wait for one, and brings the ticket, a QR code and a calendar file.',
  sentNote: 'No mail? Look among the spam too. If the address was wrong, register again with the right one.',
  unread: `The form could not be read. ${nothing}`,
};

export const ticketInEnglish: Translated<typeof words.ticketText> = {
  title: 'Ticket',
  placed: 'You have a place',
  placedNote:
    'At the door, show the code below or say your name. The code only lets you in; nobody who sees it can change your registration.',
  waiting: (ahead) =>
    ahead === 0
      ? 'You are waiting for a place, first in the list'
      : `You are waiting for a place, ${formatNumber(ahead)} before you`,
  waitingNote:
    'When somebody cancels, places are given in order. This page then changes, and you get a mail if you gave an address.',
  cancelledTitle: 'This registration was cancelled',
  cancelledNote: 'Your place was given back. To take part after all, register again.',
  gatheringCancelled: 'This event was cancelled',
  over: 'This event took place',
  attended: (at) => `You were let in at ${at}.`,
  instant: (at) => formatInstant(at),
  number: (ordinal) => `Number ${formatNumber(ordinal)}`,
  qr: 'QR code for the door',
  save: 'Save or print this page: only you have its link, and it cannot be sent again when you gave no e-mail address.',
  yourName: 'Name on the ticket',
  cancel: 'Cancel the registration',
  cancelNote:
    'You cannot come? Cancel, so that somebody who waits gets the place. Your name and address are deleted at once; the place cannot be taken back.',
  cancelSure: 'I am not coming',
  cancelled: 'The registration was cancelled. Thank you for telling us.',
  sureMissing: 'Tick the box first, then press again. Your registration is still there.',
  erased: 'Name and address of this registration were deleted.',
  calendar: 'Add to a calendar (.ics file)',
  toGathering: 'Page of the event',
  unknownTitle: 'This link is wrong',
  unknown:
    'Perhaps it was cut when it was copied. Open the mail again and follow the link, or copy all of it.',
};

const SUBJECTS: Record<mails.TicketOccasion, (title: string, isPlaced: boolean) => string> = {
  registered: (title, isPlaced) => (isPlaced ? `Ticket: ${title}` : `Waiting list: ${title}`),
  again: (title) => `You are registered: ${title}`,
  movedUp: (title) => `You have a place: ${title}`,
  moved: (title) => `New time or place: ${title}`,
  cancelled: (title) => `Cancelled: ${title}`,
  day: (title) => `Reminder: ${title}`,
  threeDays: (title) => `Reminder, in 3 days: ${title}`,
};
const LEADS: Record<mails.TicketOccasion, (title: string, isPlaced: boolean) => string> = {
  registered: (title, isPlaced) =>
    isPlaced
      ? `You are registered for “${title}” and have a place.`
      : `You are registered for “${title}”. All places are taken: you are on the waiting list and get a mail as soon as there is one.`,
  again: (title) => `This address was registered for “${title}” before. Nothing new was recorded.`,
  movedUp: (title) => `Somebody cancelled, so you have a place at “${title}”.`,
  moved: (title) => `“${title}” has a new time or place:`,
  cancelled: (title) => `We are sorry: “${title}” was cancelled.`,
  day: (title) => `“${title}” is about to begin.`,
  threeDays: (title) =>
    `“${title}” is in 3 days. If you cannot come, please cancel, so that somebody else gets the place.`,
};

export const ticketMailInEnglish: Translated<typeof mails.ticketMail> = ({
  gathering,
  body,
  occasion,
  url,
  isPlaced,
}) => {
  const { title, startsAt, endsAt, place, onlineAddress, cancelReason } = gathering;
  return {
    subject: SUBJECTS[occasion](title, isPlaced),
    text: [
      'Hello,',
      LEADS[occasion](title, isPlaced),
      ...(occasion === 'cancelled' && cancelReason ? [`Reason: ${cancelReason}`] : []),
      [
        `${gatheringInEnglish.whenLabel}: ${when(startsAt, endsAt)}`,
        ...(place ? [`${gatheringInEnglish.place}: ${place}`] : []),
        ...(onlineAddress ? [`${gatheringInEnglish.online}: ${onlineAddress}`] : []),
      ].join('\n'),
      occasion === 'cancelled'
        ? 'Your registration is here:'
        : 'Your ticket with its QR code, and the way to cancel, are here:',
      url,
      'Whoever has this link can cancel your registration, so please do not pass it on. If it was not you who registered, open the page and cancel.',
      body,
    ].join('\n\n'),
  };
};
