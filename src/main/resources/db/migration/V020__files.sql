create schema files;

create table files.file (
  county_code text not null,
  id uuid not null,
  media_type text not null,
  bytes bigint not null,
  width int not null,
  height int not null,
  -- of the stored bytes, hex
  sha256 text not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (county_code, id)
);
