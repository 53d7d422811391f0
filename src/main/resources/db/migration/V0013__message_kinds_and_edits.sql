alter table chats.message
    -- The provider's word for what came, where it is not shown fully.
    add column about text,
    -- Empty at first, and migrations run before anybody is served.
    -- squawk-ignore adding-foreign-key-constraint
    add column reply_to bigint references chats.message (id),
    add column edited_at timestamptz,
    add column edit_sequence bigint not null default 0,
    add column deleted_at timestamptz;
-- No row is in it yet.
-- squawk-ignore require-concurrent-index-creation
create index message_reply on chats.message (reply_to) where reply_to is not null;

-- What the newest message is; null is a text.
alter table chats.chat add column last_kind text;

-- The texts a message had before it was edited.
create table chats.message_version (
    id bigint generated always as identity primary key,
    message_id bigint not null references chats.message (id),
    text text not null,
    until timestamptz not null
);
create index message_version_message on chats.message_version (message_id, id);

-- What a provider sent for a message that is shown in part only. Personal data: kept for 30 days.
create table chats.raw_payload (
    message_id bigint primary key references chats.message (id),
    payload text not null,
    arrived_at timestamptz not null
);
create index raw_payload_arrived on chats.raw_payload (arrived_at);

-- Edits and deletions that came before their message. They wait for it for seven days.
create table chats.parked (
    id bigint generated always as identity primary key,
    channel_id bigint not null references channels.channel (id),
    provider_id text not null,
    -- Null deletes the message.
    text text,
    at timestamptz not null,
    sequence bigint not null,
    parked_at timestamptz not null
);
create unique index parked_once on chats.parked (channel_id, provider_id, at, sequence);
create index parked_since on chats.parked (parked_at);
