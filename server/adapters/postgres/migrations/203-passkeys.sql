-- WebAuthn credentials of people: public keys only.
create table passkey (
  -- The credential's own id, base64url.
  id text primary key,
  person uuid not null references person on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- The host name it was made for: browsers offer it there alone.
  host text not null,
  made_at bigint not null,
  used_at bigint
);
create index passkey_person on passkey (person);

-- Challenges that were given out and not answered yet: each can be answered once, and soon.
create table passkey_challenge (
  challenge text primary key,
  act text not null check (act in ('register', 'sign-in')),
  person uuid references person on delete cascade,
  expires_at bigint not null
);
create index passkey_challenge_expires_at on passkey_challenge (expires_at);
