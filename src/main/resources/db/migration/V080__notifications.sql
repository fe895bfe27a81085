create schema notifications;

create table notifications.message (
  county_code text not null,
  -- made from event, kind and recipient, so that an event told twice makes one message
  id uuid not null,
  kind text not null,
  -- one of the two
  to_contact uuid,
  to_post uuid,
  -- what it is about: the item and the number people know it by
  item_id uuid not null,
  reference text not null,
  -- emptied once it is sent or read
  sealed_text bytea,
  state text not null,
  attempts int not null,
  next_try_at timestamptz,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (county_code, id),
  check ((to_contact is null) <> (to_post is null)),
  foreign key (county_code, to_contact) references people.contact_details (county_code, id),
  foreign key (county_code, to_post) references organizations.post (county_code, id)
);

create index message_to_send on notifications.message (county_code, next_try_at) where next_try_at is not null;
create index message_of_post on notifications.message (county_code, to_post, created_at) where state = 'UNREAD';
create index message_not_sent on notifications.message (county_code, created_at) where state in ('NO_CHANNEL', 'FAILED');
