-- When a model was taken away whose product a description still names: it is in no list, and what it was judged to be is still known.
alter table model add column gone_at bigint;

-- Who let which red device through, as it was when the edition was published or planned: [{device, by, reason, at}].
alter table publication add column passes jsonb not null default '[]';
alter table planned_edition add column passes jsonb not null default '[]';
