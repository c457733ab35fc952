-- One-time links that let somebody in. Of the token only the SHA-256 is kept.
create table sign_in_link (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- Null: lets in the owner of the machine, who becomes the first person if there is none yet.
  person uuid references person on delete cascade,
  maker text not null check (maker in ('machine', 'invite', 'device')),
  -- The session that let another device in: revoked with it.
  made_in uuid references session on delete cascade,
  made_at bigint not null,
  expires_at bigint not null,
  spent_at bigint
);
create index sign_in_link_expires_at on sign_in_link (expires_at);
