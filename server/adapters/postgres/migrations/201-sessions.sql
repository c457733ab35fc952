-- Who is signed in. Of the cookie's secret only the SHA-256 is kept.
create table session (
  id uuid primary key,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  person uuid not null references person on delete cascade,
  began_by text not null check (began_by in ('machine', 'invite', 'device', 'passkey')),
  began_at bigint not null,
  used_at bigint not null,
  -- When a passkey with user verification was last used in this session.
  verified_at bigint
);
create index session_person on session (person);
create index session_used_at on session (used_at);
