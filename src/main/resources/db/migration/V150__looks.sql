-- a phone found exactly without being readable: HMAC-SM3 under a key outside the database; null while not yet counted
alter table people.contact_details add column phone_index bytea;
alter table people.contact_details add constraint what_is_erased_is_not_found
  check (erased_at is null or phone_index is null);
create index contact_details_phone on people.contact_details (county_code, phone_index) where phone_index is not null;
create index contact_details_unindexed on people.contact_details (county_code, id)
  where sealed_phone is not null and phone_index is null;

-- who looked at what is masked, and what for; shown to the person without the account
create table people.look (
  county_code text not null,
  id uuid not null,
  item_id uuid not null,
  account_id uuid not null,
  post_id uuid not null,
  organization_id uuid not null,
  what text not null,
  purpose text not null,
  sealed_reason bytea,
  at timestamptz not null,
  until timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, account_id) references people.account (county_code, id),
  foreign key (county_code, post_id) references organizations.post (county_code, id),
  foreign key (county_code, organization_id) references organizations.organization (county_code, id)
);

create index look_of_item on people.look (county_code, item_id, at);

-- the matters behind contact data
create index report_of_contact_details on cases.report (county_code, contact_details_id)
  where contact_details_id is not null;
