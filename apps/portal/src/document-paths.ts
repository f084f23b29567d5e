/** Addresses of official documents and of the forms that they are written in. */
export const documentPaths = {
  officialDocuments: '/workspace/documents',
  officialDocument: (id: string) => `/workspace/documents/${id}`,
  officialDocumentDocx: (id: string) => `/workspace/documents/${id}/docx`,
  documentForms: '/workspace/documents/forms',
  documentForm: (id: string) => `/workspace/documents/forms/${id}`,
  documentFormFile: (id: string, name: string) => `/workspace/documents/forms/${id}/files/${name}`,
} as const;
