create schema contacts;

create table contacts.contact (
    id bigint generated always as identity primary key,
    name text not null,
    -- Who gave the name: the customer's profile, a placeholder, or a person (whose choice is never overwritten).
    name_source text not null check (name_source in ('PROFILE', 'PLACEHOLDER', 'PERSON')),
    email text,
    language text,
    source_kind text not null,
    created_at timestamptz not null,
    merged_into bigint references contacts.contact (id)
);
create index contact_recent on contacts.contact (created_at desc, id desc);
create index contact_merged on contacts.contact (merged_into) where merged_into is not null;

-- Every phone number of a contact in international form (+15550100), whichever field it stands in.
create table contacts.phone (
    contact_id bigint not null references contacts.contact (id),
    number text not null,
    primary key (contact_id, number)
);
create index phone_number on contacts.phone (number, contact_id);

-- One customer account on a kind of channel.
create table contacts.identity (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contacts.contact (id),
    kind text not null,
    display_name text,
    created_at timestamptz not null
);
create index identity_contact on contacts.identity (contact_id);

-- What a provider calls that account. The scope is the provider's id space (a Page, a portfolio, a channel, or empty).
create table contacts.identity_key (
    kind text not null,
    scope text not null,
    key text not null,
    identity_id bigint not null references contacts.identity (id),
    primary key (kind, scope, key)
);
create index identity_key_identity on contacts.identity_key (identity_id);

create sequence contacts.visitor_number;

create view contacts.v_contact as
select id, name, email, created_at, merged_into from contacts.contact;

create view contacts.v_identity as
select id, contact_id, kind, display_name, created_at from contacts.identity;
