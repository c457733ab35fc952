-- The conversation plane. Times are milliseconds since 1970 (UTC), given by the app server's clock, so that rules and
-- tests can say what time it is. A visit is the root: whatever belongs to a customer hangs on it and goes with it.

create table visit (
  id uuid primary key,
  token_hash bytea not null unique,
  showroom text not null,
  edition integer not null,
  name text,
  look text,
  language text,
  configuration jsonb,
  revision integer not null default 0,
  created_at bigint not null,
  -- Since when none of its pages is connected to any process; null while one is.
  gone_at bigint,
  delete_at bigint not null
);
create index visit_delete_at on visit (delete_at);
create index visit_connected on visit (id) where gone_at is null;
create index visit_created_at on visit (created_at);

create table request (
  id uuid primary key,
  visit uuid not null references visit on delete cascade,
  showroom text not null,
  mode text not null check (mode in ('writing', 'voice')),
  language text not null,
  subject text,
  asked_at bigint not null,
  -- Given back to the head of the queue at this time; such requests go before all others.
  head_at bigint,
  state text not null check (state in ('waiting', 'offered', 'knocking', 'together', 'cancelled', 'ended')),
  offered_to uuid,
  offer_expires_at bigint,
  offer_no integer not null default 0,
  -- At whose desks it has rung, and how that came out: [{person, at, how}], how = ran-out | passed | withdrew.
  rung jsonb not null default '[]',
  check ((state = 'offered') = (offer_expires_at is not null)),
  check (state <> 'offered' or offered_to is not null)
);
-- A visit has one request at a time, and a desk rings for one request at a time.
create unique index request_live_of_visit on request (visit) where state in ('waiting', 'offered', 'knocking', 'together');
create unique index request_ringing_at on request (offered_to) where state = 'offered';
create index request_queue on request (asked_at) where state in ('waiting', 'offered');
create index request_visit on request (visit);

create table conversation (
  id uuid primary key,
  visit uuid not null references visit on delete cascade,
  request uuid not null references request on delete cascade,
  person uuid not null,
  -- What the customer is shown of the advisor, as it was when the advisor knocked.
  card jsonb not null,
  mode text not null check (mode in ('writing', 'voice')),
  language text not null,
  state text not null check (state in ('knocking', 'together', 'ended')),
  -- The call's room: random, made for this conversation alone, never used again.
  room text unique,
  last_seq integer not null default 0,
  customer_seen integer not null default 0,
  advisor_seen integer not null default 0,
  -- Whether the log says that this side's line dropped, and not yet that it is back.
  customer_dropped boolean not null default false,
  advisor_dropped boolean not null default false,
  started_at bigint not null,
  admitted_at bigint,
  ended_at bigint,
  ended_by text check (ended_by in ('customer', 'advisor', 'house')),
  keep text not null default 'day' check (keep in ('day', 'thirty-days', 'now')),
  delete_at bigint,
  link_hash bytea unique,
  check ((state = 'ended') = (ended_at is not null)),
  check ((state = 'ended') = (delete_at is not null))
);
create unique index conversation_live_of_visit on conversation (visit) where state <> 'ended';
create index conversation_live_of_person on conversation (person) where state <> 'ended';
create index conversation_visit on conversation (visit);
create index conversation_request on conversation (request);
create index conversation_delete_at on conversation (delete_at) where state = 'ended';

-- A conversation's durable log: seq counts from 1 without gaps, given out under the lock of the conversation's row.
create table entry (
  conversation uuid not null references conversation on delete cascade,
  seq integer not null check (seq >= 1),
  id uuid,
  who text check (who in ('customer', 'advisor')),
  kind text not null check (kind in ('said', 'changed', 'note')),
  body jsonb not null,
  at bigint not null,
  primary key (conversation, seq),
  unique (conversation, id)
);

create table call_identity (
  conversation uuid not null references conversation on delete cascade,
  identity text not null,
  who text not null check (who in ('customer', 'advisor')),
  issued_at bigint not null,
  primary key (conversation, identity)
);

-- Rooms to be closed on the call server, until that has been done. Names are random and say nothing.
create table room_to_close (
  room text primary key,
  since bigint not null
);

create table desk (
  person uuid primary key,
  status text not null default 'away' check (status in ('available', 'away')),
  languages text[] not null default '{}',
  -- When it last rang here, so that of several who are free it is the turn of the one who has waited longest.
  rang_at bigint not null default 0,
  -- Since when none of its pages is connected to any process; null while one is.
  gone_at bigint
);

-- How long waits and conversations lasted, for the wait that is told; nothing in it belongs to anybody.
create table service_time (
  at bigint not null,
  mode text not null,
  waited_ms bigint not null,
  lasted_ms bigint not null
);
create index service_time_at on service_time (at);

-- Who is connected to which process just now. Gone after a crash of the database, as are the lines themselves.
create unlogged table process (
  id uuid primary key,
  seen_at bigint not null
);
create unlogged table line (
  party uuid not null,
  process uuid not null references process on delete cascade,
  primary key (party, process)
);
