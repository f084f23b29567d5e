-- A purge reaches what was taken over from the text by the machine: quotations of opinions, and headings in published tables
-- (decision 0093). What people wrote stays theirs.

-- Owner: submissions. The quoted words are the text's, not the contributor's; the public log never held them.
create or replace function opinion_words_are_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.consultation_id, new.id, new.submission_id, new.ordinal, new.draft_version_id, new.unit_id,
      new.quote, new.position)
      is not distinct from (old.consultation_id, old.id, old.submission_id, old.ordinal, old.draft_version_id, old.unit_id,
      old.quote, old.position) then
    if (new.text, new.suggested_wording, new.fingerprint) is not distinct from (old.text, old.suggested_wording, old.fingerprint)
    then
      return new;
    end if;
    if new.text = '' and new.suggested_wording is null and new.public_text is null and new.public_wording is null
        and new.fingerprint = 'erased:' || old.id and exists (select from submission_erasure e
          where e.consultation_id = old.consultation_id and e.submission_id = old.submission_id) then
      return new;
    end if;
  end if;
  if tg_op = 'UPDATE' and new.quote is null and to_jsonb(new) - 'quote' = to_jsonb(old) - 'quote'
      and exists (select from draft_version v join imported_document d on d.id = v.document_id
                  where v.id = old.draft_version_id and d.purged_at is not null) then
    return new;
  end if;
  raise exception 'the words of an opinion are never changed or removed';
end
$$;

-- Owner: responses. Headings of units go; answers, counts and hashes stay.
create or replace function published_matrix_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'content' = to_jsonb(old) - 'content'
      and new.content - 'sections' = old.content - 'sections'
      and (select jsonb_agg(s - 'heading') from jsonb_array_elements(new.content -> 'sections') s)
        = (select jsonb_agg(s - 'heading') from jsonb_array_elements(old.content -> 'sections') s)
      and not exists (select from jsonb_array_elements(new.content -> 'sections') s where s ->> 'heading' <> '')
      and exists (select from consultation c join draft_version v on v.id = c.draft_version_id
                  join imported_document d on d.id = v.document_id
                  where c.id = old.consultation_id and d.purged_at is not null) then
    return new;
  end if;
  raise exception 'a published response table is never changed';
end
$$;
