-- Who somebody is at the OpenID provider of this house: known by issuer and subject, never by an e-mail address.
create table person_identity (
  issuer text not null,
  subject text not null,
  person uuid not null references person on delete cascade,
  made_at bigint not null,
  primary key (issuer, subject)
);
create index person_identity_person on person_identity (person);

-- A sign-in at the provider that was begun and is not over: answered once, in time, by the browser that began it.
create table openid_try (
  -- SHA-256 of the secret in that browser's cookie.
  secret_hash bytea primary key check (length(secret_hash) = 32),
  state text not null,
  nonce text not null,
  verifier text not null,
  -- The session of somebody signed in who joins their identity to themselves.
  session uuid references session on delete cascade,
  expires_at bigint not null
);
create index openid_try_expires_at on openid_try (expires_at);

alter table session drop constraint session_began_by_check;
alter table session add constraint session_began_by_check check (began_by in ('machine', 'invite', 'device', 'passkey', 'openid'));
