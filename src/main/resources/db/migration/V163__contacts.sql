-- at: when the person called or came, entered_at: when it was put into the program (on paper first, entered later).
alter table cases.contact add column entered_at timestamptz;
update cases.contact set entered_at = at;
alter table cases.contact alter column entered_at set not null;

create index contact_at on cases.contact (county_code, at);
create index report_of_contact on cases.report (county_code, contact_id);

-- How the reporter wants to be told: MESSAGE, PHONE, IN_PERSON, NEIGHBOUR; absent where nobody asked.
alter table cases.report add column answer_way text;
