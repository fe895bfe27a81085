-- Contact data to which no number leads: that of petitions, which are never shown by person (R3; 信访工作条例30, 46).
alter table people.contact_details add column findable boolean not null default true;
update people.contact_details as contact set findable = false, phone_index = null
  from petitions.matter as matter
  where matter.county_code = contact.county_code and matter.contact_details_id = contact.id;
alter table people.contact_details add constraint what_is_not_findable_has_no_index
  check (findable or phone_index is null);
drop index people.contact_details_unindexed;
create index contact_details_unindexed on people.contact_details (county_code, id)
  where findable and sealed_phone is not null and phone_index is null;
