-- Who changed or looked at what. Nobody changes an entry, not even through this schema's owner by accident.
create table security.audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    -- Null when the configuration file or the product itself did it; the name stays when a user is renamed.
    who bigint references security.app_user (id),
    who_name text not null,
    action text not null,
    object_type text not null,
    object_id bigint,
    object_name text not null,
    detail jsonb not null
);
create index audit_who on security.audit (who, id desc);
-- Whether a reading of a chat was noted a moment ago.
create index audit_reading on security.audit (object_id, who, at desc) where action = 'chat.read';
create index audit_action on security.audit (action text_pattern_ops, id desc);

create function security.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit trail are never changed';
end
$$;

create trigger audit_is_kept before update or delete on security.audit
for each row execute function security.refuse_change();
