-- Owner: submissions. When a contact goes follows from its consultation (forget-contacts.server.ts), so no row says it.
alter table contributor_contact drop column delete_after;
