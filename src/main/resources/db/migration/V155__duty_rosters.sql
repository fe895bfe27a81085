-- Who has it now: a post, and where several hold it a person, for some hours. Planned, never what anybody did.
create table people.shift (
  county_code text not null,
  -- made from post, person and beginning, so that a list taken twice makes one shift
  id uuid not null,
  organization_id uuid not null,
  post_id uuid not null,
  account_id uuid,
  -- DAY, NIGHT, WEEKEND or HOLIDAY
  kind text not null,
  since timestamptz not null,
  until timestamptz not null,
  -- in which order they are called
  rank int not null,
  -- of the duty office
  sealed_phone bytea,
  primary key (county_code, id),
  foreign key (county_code, organization_id) references organizations.organization (county_code, id),
  foreign key (county_code, post_id) references organizations.post (county_code, id),
  foreign key (county_code, account_id) references people.account (county_code, id)
);

create index shift_until on people.shift (county_code, until);

-- A danger is told to whoever is on duty; who doesn't answer in time is followed by the next (TO-47).
create table cases.duty_call (
  county_code text not null,
  case_id uuid not null,
  step int not null,
  post_id uuid not null,
  called_at timestamptz not null,
  -- when the next is called; absent for the last
  until timestamptz,
  -- ACKNOWLEDGED, NEXT or PASSED_ON; absent while it is open
  ended text,
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_code, case_id, step),
  foreign key (county_code, case_id) references workflow.item (county_code, id),
  foreign key (county_code, post_id) references organizations.post (county_code, id)
);

create index duty_call_open on cases.duty_call (county_code, until) where ended is null;
