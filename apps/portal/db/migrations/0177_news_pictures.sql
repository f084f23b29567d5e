-- Owner: news. Pictures of an edition, with their words and sizes: they are approved with it, and final once it is.
-- [{id, mediaType, alt, altEn, caption, sizes: [{width, height, sha256}]}]; the points lie in the file store (decision 0136).
alter table news_edition add column pictures jsonb not null default '[]';

create or replace function news_edition_final() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'published') and (old.title, old.title_en, old.summary, old.summary_en, old.body, old.body_en,
      old.blocks, old.source, old.pictures, old.approved_by, old.approved_at) is distinct from (new.title, new.title_en, new.summary,
      new.summary_en, new.body, new.body_en, new.blocks, new.source, new.pictures, new.approved_by, new.approved_at)
    and new.state in ('approved', 'published') then
    raise exception 'words of an approved edition are final';
  end if;
  if old.state = 'published' and new.state <> 'published' then
    raise exception 'a published edition stays published';
  end if;
  return new;
end $$;

do $$
declare
  body text := rtrim(pg_get_viewdef('shown_news'::regclass), '; ');
begin
  execute 'create or replace view shown_news as select s.*, e.pictures from (' || body || ') s
    join news_edition e on e.piece_id = s.id and e.ordinal = s.ordinal';
end
$$;
