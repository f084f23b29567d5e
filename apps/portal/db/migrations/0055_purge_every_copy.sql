-- A purge reaches every copy. What is final stays final, but for the words of a file that two persons agreed must not be here.

-- Owner: drafts. Under which name and as what kind of file a paper is public, and what of the original is not in it. Empty for
-- papers that were published before: Word files that we wrote from their words.
alter table dossier_file
  add column published_name text,
  add column published_media_type text,
  add column published_removed jsonb not null default '[]';

-- Owner: external-drafts.
create or replace function confirmed_external_text_is_final() returns trigger language plpgsql as $$
declare
  erased text[] := array['state', 'tree', 'diagnostics', 'secrecy_hits', 'discarded_reason', 'version'];
begin
  if old.state = 'confirmed' then
    if tg_op = 'UPDATE' and new.state = 'discarded' and new.tree -> 'body' = '[]'::jsonb
        and to_jsonb(new) - erased = to_jsonb(old) - erased
        and exists (select from imported_document d where d.id = old.document_id and d.purged_at is not null) then
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

-- Owner: drafts. Editions that were made from the text of a purged draft, or from the law in force of a purged file.
create function published_law_comparison_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.content -> 'rows' = '[]'::jsonb and new.content -> 'refused' = '[]'::jsonb
      and to_jsonb(new) - 'content' = to_jsonb(old) - 'content'
      and exists (select from imported_document d where d.purged_at is not null and d.id in (
        select v.document_id from draft_version v where v.id = old.draft_version_id
        union all
        select b.document_id from base_text b
        where old.content -> 'bases' @> jsonb_build_array(jsonb_build_object('id', b.id)))) then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;
drop trigger published_law_comparison_is_final on published_law_comparison;
create trigger published_law_comparison_is_final before update or delete on published_law_comparison
  for each row execute function published_law_comparison_is_final();

create function approved_key_points_are_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.points = '[]'::jsonb and to_jsonb(new) - 'points' = to_jsonb(old) - 'points'
      and exists (select from draft_version v join imported_document d on d.id = v.document_id
                  where v.id = old.draft_version_id and d.purged_at is not null) then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;
drop trigger approved_key_points_are_final on approved_key_points;
create trigger approved_key_points_are_final before update or delete on approved_key_points
  for each row execute function approved_key_points_are_final();
