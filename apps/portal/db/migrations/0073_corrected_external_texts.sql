-- The text of another body's draft is corrected line by line as ours is, and until its answer is proposed also after it was confirmed.

-- Owner: external-drafts. A list applied on top of the blocks of the file, which stay as they came in.
alter table external_text add column corrections jsonb not null default '[]';

-- What is confirmed stays, but for a correction that leaves every unit at which a point of a unit of ours points; and for the
-- words of a purged file.
create or replace function confirmed_external_text_is_final() returns trigger language plpgsql as $$
declare
  erased text[] := array['state', 'tree', 'diagnostics', 'corrections', 'secrecy_hits', 'discarded_reason', 'version'];
  corrected text[] := array['tree', 'diagnostics', 'corrections', 'version'];
begin
  if old.state = 'confirmed' then
    if tg_op = 'UPDATE' and new.state = 'discarded' and new.tree -> 'body' = '[]'::jsonb
        and new.corrections = '[]'::jsonb
        and to_jsonb(new) - erased = to_jsonb(old) - erased
        and exists (select from imported_document d where d.id = old.document_id and d.purged_at is not null) then
      return new;
    end if;
    if tg_op = 'UPDATE' and new.corrections <> old.corrections
        and to_jsonb(new) - corrected = to_jsonb(old) - corrected
        and exists (select from external_draft d
          where d.id = old.external_draft_id and d.state in ('registered', 'collecting'))
        and not exists (
          select p.unit_id from external_point p
          where p.external_draft_id = old.external_draft_id and p.unit_id is not null
            and p.unit_id in (select jsonb_path_query(old.tree, '$.**.id') #>> '{}')
            and p.unit_id not in (select jsonb_path_query(new.tree, '$.**.id') #>> '{}')) then
      return new;
    end if;
    raise exception 'a confirmed text is never changed or removed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
