import { existsSync, readFileSync } from 'node:fs';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { DATA } from './real-documents.ts';

const SCHEMA = `${DATA}/akoma-ntoso/schema`;

/** Whether the OASIS schema is there to validate against. */
export const hasSchema = existsSync(`${SCHEMA}/akomantoso30.xsd`);

/** Says what is wrong with an XML text; nothing is wrong when the list is empty. Compiles the schema once. */
export function schemaValidator(): { errorsOf(xml: string): string[]; dispose(): void } {
  const imported = new Uint8Array(readFileSync(`${SCHEMA}/xml.xsd`));
  // The schema imports xml.xsd by a name that libxml2 resolves against the address of the document.
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({ 'xml.xsd': imported, './xml.xsd': imported, '/akn/xml.xsd': imported }),
  );
  const schema = XmlDocument.fromBuffer(new Uint8Array(readFileSync(`${SCHEMA}/akomantoso30.xsd`)), {
    url: '/akn/akomantoso30.xsd',
  });
  const validator = XsdValidator.fromDoc(schema);
  return {
    errorsOf(xml) {
      let document: XmlDocument | undefined;
      try {
        document = XmlDocument.fromString(xml);
        validator.validate(document);
        return [];
      } catch (error) {
        return [String((error as Error).message)];
      } finally {
        document?.dispose();
      }
    },
    dispose() {
      validator.dispose();
      schema.dispose();
    },
  };
}
