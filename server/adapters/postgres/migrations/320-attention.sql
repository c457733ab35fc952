-- The key that receipts are signed with: made once by the installation, never shown.
create table receipt_key (
  one boolean primary key default true check (one),
  -- PKCS #8, DER.
  private_key bytea not null,
  made_at bigint not null
);

-- One yes: what for, and whether it was taken back. It names nobody; of its secret only the hash is kept.
create table receipt (
  id uuid primary key,
  key_hash bytea not null,
  showroom text not null,
  edition integer not null,
  measure text not null check (measure in ('dwell', 'in-view')),
  -- How long a visit under it is kept as one, ms.
  keep_ms bigint not null,
  given_at bigint not null,
  withdrawn_at bigint,
  used_at bigint,
  -- What the receipt says, for saying it again when it is taken back.
  said jsonb not null
);
create index receipt_given_at on receipt (given_at);

-- A period of one edition and measure, opened with noise in it before the first visit comes. `visits` and the seconds below were never
-- exact: what visits bring is added to noise.
create table attention_period (
  showroom text not null,
  edition integer not null,
  measure text not null,
  -- When it began, ms since 1970.
  began_at bigint not null,
  visits bigint not null,
  epsilon float8 not null,
  spent float8 not null,
  closed_at bigint,
  primary key (showroom, edition, measure, began_at),
  check (spent <= epsilon)
);
create table attention_sum (
  showroom text not null,
  edition integer not null,
  measure text not null,
  began_at bigint not null,
  zone text not null,
  seconds bigint not null,
  primary key (showroom, edition, measure, began_at, zone),
  foreign key (showroom, edition, measure, began_at) references attention_period on delete cascade
);

-- A single visit, for as many hours as its policy says: seconds by zone, clamped, and no time but the one at which it goes.
create table attention_visit (
  receipt uuid primary key references receipt on delete cascade,
  showroom text not null,
  edition integer not null,
  measure text not null,
  began_at bigint not null,
  zones jsonb not null,
  sum_at bigint not null,
  foreign key (showroom, edition, measure, began_at) references attention_period
);
create index attention_visit_sum_at on attention_visit (sum_at);

-- How many of what: given, withdrawn, report, and refusals by their reason. Nothing else.
create table attention_tally (what text primary key, n bigint not null);
