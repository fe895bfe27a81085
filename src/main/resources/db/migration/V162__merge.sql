-- The case that a report opened, whatever case it is merged into now: un-merging sends it back there.
alter table cases.report add column own_case_id uuid;
update cases.report set own_case_id = case_id;
alter table cases.report alter column own_case_id set not null;
alter table cases.report add foreign key (county_code, own_case_id) references cases.matter (county_code, id);

-- One of several reporters has taken the report back: it stays readable under its code and is told nothing more.
alter table cases.report add column withdrawn_at timestamptz;

create index report_of_own_case on cases.report (county_code, own_case_id);

-- The same matter in another system (国办函〔2025〕66号: no double handling): one order, one case.
create table cases.external_order (
  county_code text not null,
  -- CITY_12345, PETITION, INTERNET_SUPERVISION
  system text not null,
  number text not null,
  case_id uuid not null,
  -- the other system's deadline; never moves ours
  due_on date,
  noted_at timestamptz not null,
  primary key (county_code, system, number),
  foreign key (county_code, case_id) references cases.matter (county_code, id)
);

create index external_order_of_case on cases.external_order (county_code, case_id);
