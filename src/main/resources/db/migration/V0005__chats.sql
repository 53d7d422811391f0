create schema chats;

create table chats.chat (
    id bigint generated always as identity primary key,
    channel_id bigint not null references channels.channel (id),
    contact_id bigint not null references contacts.contact (id),
    queue_id bigint not null,
    status text not null check (status in ('WAITING', 'IN_PROGRESS', 'BOT', 'COMPLETED', 'HANDED_OVER', 'COMPLETED_BY_BOT')),
    owner_id bigint references security.app_user (id),
    -- Grows by one with each change of the chat or of a message in it, without gaps, under the row's lock.
    change_no bigint not null,
    created_at timestamptz not null,
    accepted_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    ended_by bigint references security.app_user (id),
    -- The customer's first message that no person has answered yet.
    waiting_since timestamptz,
    last_text text,
    last_direction text,
    last_at timestamptz not null,
    unread int not null default 0,
    -- change_no up to which the owner has read, and the identity that wrote last (answers go there).
    read_no bigint not null default 0,
    last_identity_id bigint references contacts.identity (id),
    message_count int not null default 0,
    source_page text,
    source_referrer text,
    check ((status = 'IN_PROGRESS') = (owner_id is not null and ended_at is null)),
    check ((status in ('WAITING', 'IN_PROGRESS', 'BOT')) = (ended_at is null)),
    check (status <> 'WAITING' or waiting_since is not null)
);
-- Never more than one unfinished chat of a contact on a channel, whatever the code does.
create unique index chat_unfinished on chats.chat (channel_id, contact_id) where status in ('WAITING', 'IN_PROGRESS', 'BOT');
create index chat_waiting on chats.chat (queue_id, waiting_since, id) where status = 'WAITING';
create index chat_owner on chats.chat (owner_id) where status = 'IN_PROGRESS';
create index chat_contact on chats.chat (contact_id, created_at desc);

create table chats.message (
    id bigint generated always as identity primary key,
    -- What a visitor or provider may see instead of the id.
    public_id uuid not null unique,
    chat_id bigint not null references chats.chat (id),
    channel_id bigint not null references channels.channel (id),
    identity_id bigint not null references contacts.identity (id),
    direction text not null check (direction in ('IN', 'OUT')),
    author_id bigint references security.app_user (id),
    kind text not null,
    text text not null,
    provider_id text,
    client_id uuid,
    status text check (status in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    failure text,
    maybe_twice boolean not null default false,
    provider_at timestamptz not null,
    sequence bigint not null,
    -- Where the message stands in its chat: order_at, then sequence, then public_id.
    order_at timestamptz not null,
    arrived_at timestamptz not null,
    change_no bigint not null,
    check ((direction = 'IN') = (status is null))
);
create unique index message_provider on chats.message (channel_id, provider_id) where provider_id is not null;
create unique index message_client on chats.message (chat_id, author_id, client_id) where client_id is not null;
create index message_chat_order on chats.message (chat_id, order_at desc, sequence desc, public_id desc);
create index message_chat_change on chats.message (chat_id, change_no);
create index message_lane_order on chats.message (channel_id, identity_id, order_at desc, sequence desc, public_id desc);
create index message_unseen on chats.message (channel_id, identity_id, order_at) where status in ('SENT', 'DELIVERED');
create index message_outbox on chats.message (channel_id, identity_id, order_at, public_id) where status in ('QUEUED', 'SENDING');

-- The chat's history: who did what, when and why.
create table chats.entry (
    id bigint generated always as identity primary key,
    chat_id bigint not null references chats.chat (id),
    at timestamptz not null,
    what text not null,
    who bigint references security.app_user (id),
    detail text
);
create index entry_chat on chats.entry (chat_id, id);
create index entry_owner on chats.entry (who, chat_id) where what = 'ACCEPTED';

-- How many places of an agent are taken. A place is taken by an update that requires taken < the agent's limit, so that no
-- race exceeds it.
create table chats.agent_load (
    agent_id bigint primary key references security.app_user (id),
    taken int not null check (taken >= 0)
);

create view chats.v_waiting as
select id as chat_id, queue_id, waiting_since, created_at from chats.chat where status = 'WAITING';

create view chats.v_load as
select agent_id, taken from chats.agent_load;

create view chats.v_outbox as
select channel_id, identity_id, min(order_at) as oldest_at
from chats.message where status in ('QUEUED', 'SENDING') group by channel_id, identity_id;

create view chats.v_unfinished as
select id as chat_id, channel_id, queue_id, contact_id from chats.chat where status in ('WAITING', 'IN_PROGRESS', 'BOT');
