create schema channels;

create table channels.channel (
    id bigint generated always as identity primary key,
    kind text not null,
    name text not null,
    account text not null,
    active boolean not null,
    -- A queue of module routing, which stands above: no foreign key points upwards.
    queue_id bigint not null,
    language text not null,
    public_key text not null unique,
    allowed_origins text[] not null default '{}',
    created_at timestamptz not null,
    deleted_at timestamptz
);
create unique index channel_account on channels.channel (kind, lower(account)) where deleted_at is null;
create unique index channel_name on channels.channel (lower(name)) where deleted_at is null;

-- How a channel reaches an identity: carries the reply windows.
create table channels.reach (
    channel_id bigint not null references channels.channel (id),
    identity_id bigint not null references contacts.identity (id),
    last_inbound_at timestamptz not null,
    primary key (channel_id, identity_id)
);
create index reach_identity on channels.reach (identity_id);

create view channels.v_channel as
select id, kind, name, account, active, queue_id, language, deleted_at from channels.channel;

create view channels.v_reach as
select channel_id, identity_id, last_inbound_at from channels.reach;
