-- Owner: indices. What everybody may know of an index in one line; an index that was never shown is not there.
create view shown_index as
  select i.id, i.slug, i.name, max(r.year) as last_year,
    count(distinct r.organisation_id) filter (where r.year = (select max(n.year) from index_result n where n.index_id = i.id and n.is_current))::int
      as bodies
  from public_index i left join index_result r on r.index_id = i.id and r.is_current
  where i.shown_at is not null group by i.id;

-- Owner: gatherings. The newest version of a document of training whose file is still there; what was withdrawn is not there.
create view shown_skill_document as
  select distinct on (d.id) d.id, d.slug, d.title, d.audience, e.ordinal, e.dated_on
  from skill_document d join skill_document_edition e on e.document_id = d.id and e.sha256 is not null
  where d.withdrawn_reason = '' order by d.id, e.ordinal desc;
