-- Something went wrong at the house: since when, why, in which showroom (null: everywhere). One at a time.
create table incident (
  id uuid primary key,
  showroom text,
  reason text not null,
  began_at bigint not null,
  told_at bigint not null,
  ended_at bigint check (ended_at >= began_at)
);
create unique index incident_going_on on incident ((true)) where ended_at is null;
