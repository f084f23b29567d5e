-- Owner: responses. Whoever takes a regrouping back gives an answer its step only while the group is as the act left it: nobody has joined,
-- left or renamed it (decision 0091).
alter table regrouping_group add column group_version integer;
-- How many opinions came back; fewer than moved where some were moved on, taken back, or an answer was approved.
alter table regrouping add column undone_opinions integer check (undone_opinions > 0);
