-- Who changed which field of a contact, and when. Entries are only added.
create table contacts.change (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contacts.contact (id),
    at timestamptz not null,
    -- Null when the customer said so themselves, or their profile.
    who bigint references security.app_user (id),
    field text not null check (field in ('name', 'email', 'language', 'phones')),
    before text,
    after text
);
create index change_contact on contacts.change (contact_id, at desc, id desc);
create index change_who on contacts.change (who) where who is not null;

-- A small square copy of the customer's picture. The version follows from the bytes: it is part of the picture's address.
create table contacts.picture (
    contact_id bigint primary key references contacts.contact (id),
    bytes bytea not null,
    version text not null,
    taken_at timestamptz not null
);

-- When the provider is to be asked for the profile; null when there is nothing to ask.
alter table contacts.identity
    add column profile_due_at timestamptz,
    add column profile_attempts int not null default 0,
    -- All attempts were in vain: the identity's next message brings another.
    add column profile_failed boolean not null default false;
-- No row is in it yet, and migrations run before anybody is served.
-- squawk-ignore require-concurrent-index-creation
create index identity_profile_due on contacts.identity (profile_due_at) where profile_due_at is not null;

create or replace view contacts.v_contact as
select c.id, c.name, c.email, c.created_at, c.merged_into, p.version as picture
from contacts.contact c left join contacts.picture p on p.contact_id = c.id;
