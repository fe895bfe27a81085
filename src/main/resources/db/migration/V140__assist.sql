create schema assist;

-- What a county's closed cases taught: characters with weights, no text and no person; replaced as a whole.
create table assist.model (
  county_code text not null,
  -- CATEGORY or ORGANIZATION
  subject text not null,
  learned bytea not null,
  learned_at timestamptz not null,
  primary key (county_code, subject)
);
