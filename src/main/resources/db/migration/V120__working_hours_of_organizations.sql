-- one row a shift of an organisation that keeps other hours than its county; no row: the county's
create table calendar.organization_hours (
  county_code text not null,
  organization_id uuid not null,
  opens time not null,
  closes time not null,
  primary key (county_code, organization_id, opens),
  check (opens < closes)
);
