-- Files that visitors of websites have brought for their next message, under the id that the widget gave that message. The row
-- makes a repeated upload the same file; it goes after a day, or with the file.
create table providers.visitor_file (
    visitor_key text not null,
    message_id uuid not null,
    file_id bigint not null references platform.file (id) on delete cascade,
    kind text not null,
    name text,
    uploaded_at timestamptz not null,
    primary key (visitor_key, message_id)
);
create index visitor_file_file on providers.visitor_file (file_id);
create index visitor_file_since on providers.visitor_file (uploaded_at);
