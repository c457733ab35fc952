-- When the house is open, and appointments. Times are milliseconds since 1970 (UTC).
create table house_hours (
  one boolean primary key default true check (one),
  hours jsonb not null
);

-- Times that advisors really have.
create table call_back_slot (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references person on delete cascade,
  starts_at bigint not null,
  ends_at bigint not null check (ends_at > starts_at),
  unique (person, starts_at)
);
create index call_back_slot_starts_at on call_back_slot (starts_at);

-- Appointments: everything here goes at delete_at, or when whoever made it says so. Of the link's secret only the SHA-256 is kept.
create table call_back (
  id uuid primary key,
  -- A time is one person's: null once the advisor is no longer here, and somebody else calls.
  slot uuid unique references call_back_slot on delete set null,
  showroom text not null,
  language text not null,
  name text,
  subject text,
  email text,
  starts_at bigint not null,
  ends_at bigint not null,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  link text,
  booked_at bigint not null,
  delete_at bigint not null,
  -- A reminder is under way since; and was sent. Whoever took it on and died is followed by another.
  remind_claimed_at bigint,
  reminded_at bigint
);
create index call_back_delete_at on call_back (delete_at);
create index call_back_to_remind on call_back (starts_at) where email is not null and reminded_at is null;
