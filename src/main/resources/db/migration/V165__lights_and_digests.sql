-- From when on a county's lights are yellow; the last version holds.
create table workflow.light_rule (
  county_code text not null,
  version int not null,
  yellow_above smallint not null check (yellow_above between 1 and 99),
  since timestamptz not null,
  primary key (county_code, version)
);

-- A digest is about no single item.
alter table notifications.message alter column item_id drop not null;
