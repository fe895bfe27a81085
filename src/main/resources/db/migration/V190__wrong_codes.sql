-- Wrong codes of call-backs, for a minute; of the address only a keyed hash.
create table cases.wrong_code (
  county_code text not null,
  id uuid not null,
  address_hash bytea not null,
  at timestamptz not null,
  primary key (county_code, id)
);

create index wrong_code_address on cases.wrong_code (county_code, address_hash, at);

create index wrong_code_at on cases.wrong_code (county_code, at);
