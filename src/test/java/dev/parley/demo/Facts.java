package dev.parley.demo;

import dev.parley.platform.database.ServerProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has to be true of every database of Parley, each as a query that counts where it is not. */
final class Facts {
    private static final Map<String, String> EXCEPTIONS = new LinkedHashMap<>();

    static {
        EXCEPTIONS.put("messages with a change number beyond their chat's", """
                select count(*) from chats.message m join chats.chat c on c.id = m.chat_id
                where m.change_no not between 1 and c.change_no
                """);
        EXCEPTIONS.put("incoming messages that share a change number", """
                select count(*) from (select 1 from chats.message where direction = 'IN'
                                      group by chat_id, change_no having count(*) > 1) x
                """);
        EXCEPTIONS.put("chats with another number of changes than happened", """
                select count(*) from chats.chat c
                where c.change_no < (select count(*) from chats.message m where m.chat_id = c.id and m.direction = 'IN')
                    + 2 * (select count(*) from chats.message m where m.chat_id = c.id and m.direction = 'OUT')
                    + (select count(*) from chats.entry e where e.chat_id = c.id and e.what <> 'CREATED')
                """);
        EXCEPTIONS.put("chats with another count of messages", """
                select count(*) from chats.chat c
                where message_count <> (select count(*) from chats.message m where m.chat_id = c.id)
                """);
        EXCEPTIONS.put("chats with another count of unread messages", """
                select count(*) from chats.chat c
                where read_no > change_no or unread <> (select count(*) from chats.message m
                    where m.chat_id = c.id and m.direction = 'IN' and m.change_no > c.read_no)
                """);
        EXCEPTIONS.put("chats whose last line is not their last message", """
                select count(*) from chats.chat c
                where (c.last_text, c.last_direction, c.last_at, c.last_kind) is distinct from (
                    select (m.text, m.direction, m.order_at, case m.direction when 'IN' then m.kind end) from chats.message m
                    where m.chat_id = c.id order by m.order_at desc, m.sequence desc, m.public_id desc limit 1)
                """);
        EXCEPTIONS.put("unfinished chats whose wait is not from the first unanswered message", """
                select count(*) from chats.chat c
                where c.ended_at is null and c.waiting_since is distinct from (
                    select min(m.order_at) from chats.message m where m.chat_id = c.id and m.direction = 'IN'
                        and m.order_at > coalesce((select max(o.order_at) from chats.message o
                                                   where o.chat_id = c.id and o.direction = 'OUT'), '-infinity'))
                """);
        EXCEPTIONS.put("finished chats that wait", """
                select count(*) from chats.chat where ended_at is not null and waiting_since is not null
                """);
        EXCEPTIONS.put("chats that overlap with another of the contact on the channel", """
                select count(*) from chats.chat a join chats.chat b
                on b.channel_id = a.channel_id and b.contact_id = a.contact_id and b.id > a.id
                   and b.created_at <= coalesce(a.ended_at, 'infinity')
                """);
        EXCEPTIONS.put("agents whose load is not their chats in progress", """
                select count(*) from security.app_user u left join chats.agent_load l on l.agent_id = u.id
                where coalesce(l.taken, 0) <> (select count(*) from chats.chat c
                                               where c.owner_id = u.id and c.status = 'IN_PROGRESS')
                   or coalesce(l.offered, 0) <> (select count(*) from chats.chat c where c.offered_to = u.id)
                   or l.last_took_at is distinct from (select max(e.at) from chats.entry e
                                                       where e.who = u.id and e.what = 'ACCEPTED')
                """);
        EXCEPTIONS.put("moments at which an agent had more chats than the limit", """
                select count(*) from chats.entry e join chats.chat c on c.id = e.chat_id
                join security.app_user u on u.id = e.who
                where e.what = 'ACCEPTED' and coalesce(u.chat_limit, (select (value #>> '{}')::int from platform.setting
                                                                      where name = 'simultaneousChats')) < (
                    select count(*) from chats.chat o where o.owner_id = e.who
                        and o.accepted_at <= e.at and coalesce(o.ended_at, 'infinity') > e.at)
                """);
        EXCEPTIONS.put("identities whose channel was not last reached when they last wrote", """
                select count(*) from chats.message m left join channels.reach r
                    on r.channel_id = m.channel_id and r.identity_id = m.identity_id
                where m.direction = 'IN' and (r.last_inbound_at is null or m.order_at > r.last_inbound_at)
                """);
        EXCEPTIONS.put("identities without a key, or of a contact that did not have the chat", """
                select (select count(*) from contacts.identity i
                        where not exists (select 1 from contacts.identity_key k where k.identity_id = i.id and k.kind = i.kind))
                     + (select count(*) from chats.chat c join contacts.identity i on i.id = c.last_identity_id
                        where i.contact_id <> c.contact_id)
                """);
        EXCEPTIONS.put("directed chats that were accepted without an explained offer", """
                select count(*) from chats.entry e join chats.chat c on c.id = e.chat_id
                where e.what = 'ACCEPTED' and not exists (
                    select 1 from routing.decision d where d.chat_id = c.id and d.chosen = e.who and d.at <= e.at + interval '1 second')
                """);
        EXCEPTIONS.put("chats in progress without, or ended chats with a later, acceptance", """
                select count(*) from chats.chat c
                where (c.status = 'IN_PROGRESS' and c.accepted_at is null) or c.accepted_at > c.ended_at
                   or c.accepted_at < c.created_at or c.last_at > now()
                """);
        EXCEPTIONS.put("entries that do not stand in the order of their times", """
                select count(*) from chats.entry a join chats.entry b on b.chat_id = a.chat_id and b.id > a.id and b.at < a.at
                """);
        EXCEPTIONS.put("tables that number their next row like one they have", """
                select count(*) from (values
                    ((select max(id) from contacts.contact), pg_sequence_last_value('contacts.contact_id_seq')),
                    ((select max(id) from contacts.identity), pg_sequence_last_value('contacts.identity_id_seq')),
                    ((select max(id) from contacts.change), pg_sequence_last_value('contacts.change_id_seq')),
                    ((select max(id) from chats.chat), pg_sequence_last_value('chats.chat_id_seq')),
                    ((select max(id) from chats.message), pg_sequence_last_value('chats.message_id_seq')),
                    ((select max(id) from chats.entry), pg_sequence_last_value('chats.entry_id_seq')),
                    ((select max(id) from routing.decision), pg_sequence_last_value('routing.decision_id_seq'))) as s(most, last)
                where last < most
                """);
    }

    private Facts() {}

    /** What is not true of the database in this home folder, with the number of cases. */
    static Map<String, Long> exceptions(Path home) throws IOException, SQLException {
        var found = new LinkedHashMap<String, Long>();
        for (var exception : EXCEPTIONS.entrySet()) {
            var count = number(home, exception.getValue());
            if (count > 0) {
                found.put(exception.getKey(), count);
            }
        }
        return found;
    }

    static long number(Path home, String sql) throws IOException, SQLException {
        try (var connection = ServerProcesses.connect(home);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
