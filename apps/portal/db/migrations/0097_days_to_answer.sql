-- Owner: indicators. One row per opinion whose answer was made public, on the day of the first publication of the table; `days` are
-- calendar days from its receipt. A later edition answers nobody anew.
create view counted_public_answer as
  select o.id, o.organisation_id, (m.published_at at time zone 'Asia/Ho_Chi_Minh')::date as on_date, o.label, o.unit_id,
    o.consultation_id, o.counting_class, (m.published_at at time zone 'Asia/Ho_Chi_Minh')::date - o.on_date as days
  from counted_opinion o
  join published_matrix m on m.consultation_id = o.consultation_id and m.edition = 1
  where o.response_state = 'approved' and o.on_date <= (m.published_at at time zone 'Asia/Ho_Chi_Minh')::date;
