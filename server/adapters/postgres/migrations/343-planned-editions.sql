-- When an edition was planned for: what was planned for a time comes once, also if the plan is read again after it was published.
alter table publication add planned_at bigint;
