package dev.parley.rights;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.Visitor;
import dev.parley.fixture.Website;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A company with chats that outsiders want to get at: one that waits, one in progress, one that has ended. */
final class Scene {
    /** Stands in every message of those chats, and nowhere else. */
    static final String SECRET = "Confidential-4711";

    final Company company;
    final Agent owner;
    final Agent outsider;
    final Website site;
    /** The customer of the chat in progress. */
    final Visitor customer;
    /** Somebody else on the same site, with a conversation of their own. */
    final Visitor visitor;
    /** Somebody on another site. */
    final Visitor elsewhere;

    final List<Victim> victims = new ArrayList<>();
    /** The outsider's own chat, with what belongs to another one. */
    final Victim mixed;

    private final JdbcClient jdbc;
    private final String supervisorRole;
    private final long queue;
    private final String quarantined;
    private long last;

    /** A chat to get at. */
    record Victim(long chat, long message, long contact, long file) {}

    Scene(int port, JdbcClient jdbc) {
        this.jdbc = jdbc;
        company = new Company(port);
        owner = company.agent("Olga Owner");
        outsider = company.agent("Otto Outsider");
        queue = company.queue("Care", owner);
        site = company.website("shop.example", queue);
        var sales = company.website("sales.example", company.queue("Sales", outsider));
        supervisorRole = company.admin()
                .browser()
                .get("/api/roles")
                .ok()
                .valueStream()
                .filter(role -> role.path("name").asString().equals("Supervisor"))
                .map(role -> role.path("id").toString())
                .findFirst()
                .orElseThrow();
        var ended = accepted(waiting(site.visitor()));
        owner.completes(ended).ok();
        customer = site.visitor();
        var inProgress = accepted(waiting(customer));
        var waits = waiting(site.visitor());
        elsewhere = sales.visitor();
        elsewhere.writes("Hello");
        var own = outsider.seesNewChat();
        outsider.accepts(own).ok();
        visitor = site.visitor();
        visitor.writes("Hello");
        for (var chat : List.of(ended, inProgress, waits)) {
            victims.add(victim(chat));
        }
        quarantined = quarantined();
        mixed = new Victim(
                own,
                victims.get(1).message(),
                victims.get(1).contact(),
                victims.get(1).file());
    }

    /** What somebody wrote on a channel that is not active. */
    private String quarantined() {
        var closed = company.website("closed.example", queue);
        var form = new HashMap<>(Website.form("closed.example", queue, false));
        var admin = company.admin().browser();
        admin.put("/api/channels/" + closed.channelId(), form).ok();
        closed.visitor().sends(Visitor.message(java.util.UUID.randomUUID(), "Is anybody there?", 1));
        return admin.get("/api/quarantine")
                .ok()
                .path("items")
                .path(0)
                .path("id")
                .toString();
    }

    /** What stands for a variable of an address, by the address up to it. */
    Map<String, String> samples(Victim victim) {
        return Map.ofEntries(
                Map.entry("/api/chats/{id}", Long.toString(victim.chat())),
                Map.entry("/api/chats/{id}/messages/{messageId}", Long.toString(victim.message())),
                Map.entry("/api/files/{id}", Long.toString(victim.file())),
                Map.entry("/api/contacts/{id}", Long.toString(victim.contact())),
                Map.entry("/api/contacts/{id}/fields/{field}", "name"),
                Map.entry("/api/users/{id}", Long.toString(owner.id())),
                Map.entry("/api/roles/{id}", supervisorRole),
                Map.entry("/api/queues/{id}", Long.toString(queue)),
                Map.entry("/api/channels/{id}", Long.toString(site.channelId())),
                Map.entry("/api/quarantine/{id}", quarantined),
                Map.entry("/api/links/{token}", "guessed"),
                Map.entry("/api/docs/{file}", "api-docs.js"),
                Map.entry("/files/public/{token}", "guessed"),
                Map.entry("/hooks/meta/{key}", site.key()),
                Map.entry("/hooks/telegram/{key}", site.key()),
                Map.entry("/hooks/twilio/{key}", site.key()),
                Map.entry("/hooks/twiliostatus/{key}", site.key()),
                Map.entry("/widget/api/{key}/files/{message}", publicId(victim.message())),
                Map.entry("/widget/api/{key}", site.key()));
    }

    List<Long> chats() {
        return victims.stream().map(Victim::chat).toList();
    }

    /** Says something that nobody else may read. */
    static void writes(Visitor someone) {
        someone.writes("Please keep this to yourself: " + SECRET);
    }

    private long waiting(Visitor someone) {
        writes(someone);
        var newest = owner.page().awaits("new", frame -> id(frame) > last);
        last = id(newest);
        return last;
    }

    private long accepted(long chat) {
        owner.accepts(chat).ok();
        owner.answers(chat, "I keep " + SECRET + " to myself").ok();
        Eventually.so(
                "the answer has left",
                () -> owner.messages(chat).stream()
                        .anyMatch(message -> message.path("status").asString("").equals("SENT")));
        return chat;
    }

    private static long id(JsonNode frame) {
        return frame.path("rows").path(0).path("id").asLong(0);
    }

    private Victim victim(long chat) {
        var contact = company.admin().opens(chat).path("row").path("contact").path("id");
        var message = company.admin().messages(chat).getFirst().path("id").asLong();
        return new Victim(chat, message, contact.asLong(), file(chat, message));
    }

    private String publicId(long message) {
        return jdbc.sql("select public_id::text from chats.message where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    /** A file that came with a message. */
    private long file(long chat, long message) {
        return jdbc.sql("""
                insert into chats.attachment (chat_id, message_id, place, kind, state, name, failure)
                values (:chat, :message, 0, 'DOCUMENT', 'FAILED', :name, 'It is gone.') returning id
                """)
                .param("chat", chat)
                .param("message", message)
                .param("name", SECRET)
                .query(Long.class)
                .single();
    }
}
