-- Owner: issued-documents. The register of documents that this installation knows: issued ones, and laws in force that a house keeps
-- beside its drafts. What cites a law is held against it. `published`: everybody may know of it; else only the body that keeps it.
create view known_law as
  select d.organisation_id, d.published_at is not null as published, d.number as symbol, d.title, t.tree
  from issued_document d
  left join lateral (
    select i.tree from issued_text i join imported_document f on f.id = i.imported_document_id
    where i.document_id = d.id and f.purged_at is null
      -- of a published document no more than the text that a second person let out
      and (d.published_at is null or i.ordinal <= coalesce(d.published_text, 0))
    order by i.ordinal desc limit 1) t on true
  union all
  select p.organisation_id, false, b.symbol, b.title, b.tree
  from base_text b
  join law_project p on p.id = b.project_id
  join imported_document f on f.id = b.document_id
  where b.removed_at is null and f.purged_at is null;
