-- Who is called back: every version is kept, so that a draw can be done again.
create table cases.callback_policy (
  county_code text not null,
  version int not null,
  share int not null check (share between 100 and 1000),
  seed text not null,
  since timestamptz not null,
  primary key (county_code, version)
);

-- Codes sent to residents, to answer a call-back with; only their hashes.
create table cases.callback_code (
  county_code text not null,
  code_hash text not null,
  callback_id uuid not null,
  report_id uuid not null,
  expires_at timestamptz not null,
  primary key (county_code, code_hash),
  foreign key (county_code, callback_id) references workflow.item (county_code, id),
  foreign key (county_code, report_id) references cases.report (county_code, id)
);

create index callback_code_expiry on cases.callback_code (county_code, expires_at);
