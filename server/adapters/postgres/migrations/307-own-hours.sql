-- When an advisor can call back, by the clock on their wall. Times are given out from it for the days to come, again and again.
create table advisor_hours (
  person uuid primary key references person on delete cascade,
  hours jsonb not null,
  given_at bigint not null
);
create index advisor_hours_given_at on advisor_hours (given_at);
