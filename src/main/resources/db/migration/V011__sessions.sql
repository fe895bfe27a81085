create table platform.session (
  token_hash text primary key, -- SHA-256 of the token, hex; the token itself is only in the browser
  account uuid not null,
  county text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on platform.session (account);

-- what a repeated request is answered with
create table platform.receipt (
  county_code text not null,
  key text not null, -- SHA-256 of scope and Idempotency-Key
  body text not null, -- SHA-256 of the request
  answer jsonb, -- null only while the first request is still at work
  created_at timestamptz not null,
  primary key (county_code, key)
);
create index receipt_created on platform.receipt (county_code, created_at);

create table platform.audit (
  county_code text not null,
  id uuid not null,
  at timestamptz not null,
  account uuid, -- null when nobody was recognised
  act text not null,
  result text not null,
  primary key (county_code, id)
);
