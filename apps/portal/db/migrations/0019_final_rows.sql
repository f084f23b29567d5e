-- What is final stays final for everybody who reaches the database, not only for those who come through the product.

create function row_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;

-- A row trigger does not see TRUNCATE.
create trigger audit_entry_is_never_emptied before truncate on audit_entry
  for each statement execute function row_is_final();
create trigger published_matrix_is_never_emptied before truncate on published_matrix
  for each statement execute function row_is_final();
create trigger draft_version_is_never_emptied before truncate on draft_version
  for each statement execute function row_is_final();
create trigger opinion_is_never_emptied before truncate on opinion
  for each statement execute function row_is_final();
create trigger submission_is_never_emptied before truncate on submission
  for each statement execute function row_is_final();
create trigger installation_is_never_emptied before truncate on installation
  for each statement execute function row_is_final();

-- Removed and written again, the mark of a demo would be gone.
create trigger installation_is_never_removed before delete on installation
  for each row execute function row_is_final();

-- Decisions and proofs of a day: a later one is a row of its own.
create trigger screening_is_final before update or delete on screening
  for each row execute function row_is_final();
create trigger secrecy_declaration_is_final before update or delete on secrecy_declaration
  for each row execute function row_is_final();
create trigger posting_event_is_final before update or delete on posting_event
  for each row execute function row_is_final();

-- What a contributor sent. Personal fields lie apart (contributor_contact) and may be deleted.
create trigger submission_is_final before update or delete on submission
  for each row execute function row_is_final();

create function opinion_words_are_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.consultation_id, new.id, new.submission_id, new.ordinal, new.draft_version_id, new.unit_id,
      new.quote, new.position, new.text, new.suggested_wording, new.fingerprint)
      is distinct from (old.consultation_id, old.id, old.submission_id, old.ordinal, old.draft_version_id, old.unit_id,
      old.quote, old.position, old.text, old.suggested_wording, old.fingerprint) then
    raise exception 'the words of an opinion are never changed or removed';
  end if;
  return new;
end
$$;
create trigger opinion_words_are_final before update or delete on opinion
  for each row execute function opinion_words_are_final();

-- 0014 kept figures and words only.
create function frozen_report_is_final_as_a_whole() returns trigger language plpgsql as $$
begin
  if old.state = 'frozen' and (tg_op = 'DELETE' or new is distinct from old) then
    raise exception 'a frozen report is never changed or removed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger frozen_report_is_final_as_a_whole before update or delete on report
  for each row execute function frozen_report_is_final_as_a_whole();

-- 0013 kept the words only. A signature that was recorded, and a number that was given, stand as they are.
create function issued_document_is_final() returns trigger language plpgsql as $$
begin
  if old.state in ('draft', 'submitted', 'returned') then
    if tg_op = 'DELETE' then
      return old;
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'an approved document is never removed';
  end if;
  if old.state = 'approved' then
    return new;
  end if;
  if new.state in ('draft', 'submitted', 'returned', 'approved')
      or (new.organisation_id, new.type_abbreviation, new.content_sha256, new.signer_id, new.signature, new.signed_on)
      is distinct from (old.organisation_id, old.type_abbreviation, old.content_sha256, old.signer_id, old.signature,
      old.signed_on) then
    raise exception 'a signed document is never changed';
  end if;
  if old.state <> 'signed' and (new.register_year, new.register_number, new.symbol, new.dated_on, new.docx_sha256)
      is distinct from (old.register_year, old.register_number, old.symbol, old.dated_on, old.docx_sha256) then
    raise exception 'the number of a document is never changed';
  end if;
  return new;
end
$$;
create trigger issued_document_is_final before update or delete on official_document
  for each row execute function issued_document_is_final();
