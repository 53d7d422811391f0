-- Files lie outside the database, under random names; here stands what is known of them.
create table platform.file (
    id bigint generated always as identity primary key,
    name text not null unique,
    -- Found in the content; what a sender says of it is not believed.
    type text not null,
    size bigint not null,
    width int,
    height int,
    -- The name of a small picture of it.
    thumbnail text unique,
    stored_at timestamptz not null,
    -- Somebody refers to it. What nobody claims is removed after a day.
    claimed boolean not null default false
);
create index file_unclaimed on platform.file (stored_at) where not claimed;

create view platform.v_file as
select id, name, type, size, width, height, thumbnail from platform.file;

-- The files of messages: first as the provider names them, then fetched. Without a message: uploaded by an agent, and not sent yet.
create table chats.attachment (
    id bigint generated always as identity primary key,
    chat_id bigint not null references chats.chat (id),
    message_id bigint references chats.message (id),
    place int not null,
    kind text not null,
    state text not null check (state in ('PENDING', 'STORED', 'FAILED')),
    -- What the provider calls it.
    ref text,
    name text,
    declared_type text,
    declared_size bigint,
    file_id bigint references platform.file (id),
    -- Why it could not be fetched, as people read it.
    failure text,
    attempts int not null default 0,
    retry_at timestamptz,
    uploaded_by bigint references security.app_user (id),
    uploaded_at timestamptz,
    check ((state = 'STORED') = (file_id is not null)),
    check ((state = 'PENDING') = (retry_at is not null)),
    check ((message_id is null) <= (uploaded_by is not null))
);
create index attachment_message on chats.attachment (message_id, place);
create index attachment_chat on chats.attachment (chat_id);
create index attachment_file on chats.attachment (file_id);
create index attachment_uploader on chats.attachment (uploaded_by) where uploaded_by is not null;
create index attachment_pending on chats.attachment (retry_at) where state = 'PENDING';
create index attachment_unsent on chats.attachment (uploaded_at) where message_id is null;
