import { type AdministrativeDocument, writeAdministrativeDocx } from '../write-administrative-docx.server.ts';
import { type FormKind, marked } from './form-places.ts';

/** The standard form with its places named, to be adjusted in Word: the writer of all documents writes it, with names for contents. */
export function writeForm(kind: FormKind): Promise<Uint8Array> {
  const document: AdministrativeDocument = {
    parentAgency: marked('parentAgency'),
    agency: marked('agency'),
    number: marked('number'),
    placeDate: marked('placeDate'),
    ...(kind === 'letter' ? {} : { type: marked('type') }),
    abstract: marked('abstract'),
    addressees: [marked('addressee')],
    bases: [marked('basis')],
    body: [
      { kind: 'heading', level: 1, text: marked('heading1') },
      { kind: 'heading', level: 2, text: marked('heading2') },
      { kind: 'heading', level: 3, text: marked('heading3') },
      { kind: 'paragraph', text: marked('body') },
    ],
    recipients: [marked('recipient')],
    signature: {
      authority: marked('authority'),
      capacity: marked('capacity'),
      title: marked('title'),
      post: marked('post'),
      name: marked('name'),
    },
  };
  return writeAdministrativeDocx(document);
}
