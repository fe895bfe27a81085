create schema people;

create table people.account (
  county_code text not null,
  id uuid not null,
  login text not null, -- lower case
  name text not null,
  password_hash text not null, -- Argon2id with its parameters and salt
  must_change_password boolean not null, -- can do nothing else until then
  locked boolean not null,
  ended_at timestamptz, -- no longer staff
  version bigint not null,
  primary key (county_code, id),
  unique (county_code, login)
);

-- several may hold one post, e.g. the desk's queue
create table people.post_holder (
  county_code text not null,
  post_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (county_code, post_id, account_id, since),
  foreign key (county_code, post_id) references organizations.post (county_code, id),
  foreign key (county_code, account_id) references people.account (county_code, id),
  check (until > since)
);
create index post_holder_account on people.post_holder (county_code, account_id);

-- have the post while none of its holders is there
create table people.stand_in (
  county_code text not null,
  post_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (county_code, post_id, account_id, since),
  foreign key (county_code, post_id) references organizations.post (county_code, id),
  foreign key (county_code, account_id) references people.account (county_code, id),
  check (until > since)
);
create index stand_in_account on people.stand_in (county_code, account_id);

create table people.absence (
  county_code text not null,
  id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  until timestamptz, -- null while not known
  note text not null,
  primary key (county_code, id),
  foreign key (county_code, account_id) references people.account (county_code, id)
);
create index absence_account on people.absence (county_code, account_id);

create table people.sign_in_attempt (
  county_code text not null,
  login_hash text not null, -- SHA-256: what was typed may have been a password
  id uuid not null,
  at timestamptz not null,
  primary key (county_code, login_hash, id)
);
create index sign_in_attempt_at on people.sign_in_attempt (county_code, at);

-- how a resident can be reached, as given with one contact
create table people.contact_details (
  county_code text not null,
  id uuid not null,
  sealed_name bytea,
  sealed_phone bytea,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (county_code, id),
  check (erased_at is null or (sealed_name is null and sealed_phone is null))
);
