-- how and how much a reporter wants to be told; the mail address is sealed like the phone number
alter table people.contact_details
  add column sealed_mail bytea,
  add column wish_way text not null default 'SMS',
  add column wish_amount text not null default 'RESULT',
  add column wish_language text not null default 'ZH';

alter table people.contact_details add constraint contact_details_erased_mail
  check (erased_at is null or sealed_mail is null);

alter table notifications.message
  -- what the reporter chose when the message was made; null for one to a post
  add column way text,
  add column due_at timestamptz,
  -- the post that told the person otherwise
  add column told_by uuid;

alter table notifications.message add constraint message_told_by
  foreign key (county_code, told_by) references organizations.post (county_code, id);

create index message_of_item on notifications.message (county_code, item_id, created_at);
create index message_told on notifications.message (county_code, done_at) where state = 'TOLD';

-- each try to send a message and what came of it: the receipt
create table notifications.attempt (
  county_code text not null,
  message_id uuid not null,
  number int not null,
  at timestamptz not null,
  carrier text not null,
  result text not null,
  -- as the gateway calls it; never with a number or an address in it
  gateway_id text,
  -- the gateway's own word or number
  status text,
  -- class of the failure, never its message: that may quote personal data
  error text,
  primary key (county_code, message_id, number),
  foreign key (county_code, message_id) references notifications.message (county_code, id)
);

-- a county's own words; without a row, or with a null text, the shipped ones hold
create table notifications.text (
  county_code text not null,
  kind text not null,
  language text not null,
  version int not null,
  text text,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (county_code, kind, language, version),
  foreign key (county_code, written_by) references people.account (county_code, id)
);

create table notifications.webhook (
  county_code text not null,
  id uuid not null,
  url text not null,
  -- beginnings of the types of events that it is told
  types text[] not null,
  signing text not null,
  sealed_secret bytea not null,
  active boolean not null,
  created_at timestamptz not null,
  primary key (county_code, id)
);

create table notifications.delivery (
  county_code text not null,
  -- made from webhook and event, so that an event told twice makes one delivery
  id uuid not null,
  webhook_id uuid not null,
  subject uuid not null,
  position bigint not null,
  type text not null,
  body text not null,
  state text not null,
  attempts int not null,
  next_try_at timestamptz,
  status int,
  error text,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (county_code, id),
  foreign key (county_code, webhook_id) references notifications.webhook (county_code, id)
);

create index delivery_to_send on notifications.delivery (county_code, next_try_at) where state = 'PENDING';
create index delivery_undone on notifications.delivery (county_code, webhook_id, subject, position)
  where state in ('PENDING', 'FAILED');
create index delivery_of_webhook on notifications.delivery (county_code, webhook_id, position);
