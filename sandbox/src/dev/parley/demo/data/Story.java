package dev.parley.demo.data;

import dev.parley.demo.data.Customer.Identity;
import dev.parley.demo.data.Message.Spoken;
import dev.parley.demo.data.Staff.Agent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One chat as it went, change by change; each counts as it does in the product, so that the numbers fit. Call what happened in the
 * order in which it happened.
 */
final class Story {
    final Customer customer;
    final Identity identity;
    final Wares wares;
    final Instant createdAt;
    final List<Message> messages = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Passed> passed = new ArrayList<>();
    private final Ids ids;
    long id;
    String status = "WAITING";

    @Nullable
    Agent owner;

    @Nullable
    Agent assigned;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String endReason;

    @Nullable
    Long endedBy;

    @Nullable
    Instant waitingSince;

    long changeNo;
    long readNo;
    int unread;

    /** A line of the chat's history. */
    record Entry(
            Instant at,
            String what,
            @Nullable Long who,
            @Nullable String detail) {}

    /** Why an agent got the chat, as JSON. */
    record Decision(Instant at, String rule, long chosen, String considered) {}

    /** Who let the chat pass. */
    record Passed(Agent agent, String why, Instant at) {}

    Story(Customer customer, Identity identity, Wares wares, Instant createdAt, Ids ids) {
        this.customer = customer;
        this.identity = identity;
        this.wares = wares;
        this.createdAt = createdAt;
        this.ids = ids;
        entries.add(new Entry(createdAt.minusNanos(1_000), "CREATED", null, null));
    }

    void customerWrites(Conversation.Line line, Instant at) {
        seenByCustomer();
        changeNo++;
        unread++;
        waitingSince = waitingSince == null ? at : waitingSince;
        identity.lastIn = at;
        say(line, at, null, null);
    }

    void offered(Agent agent, Decision decision) {
        changeNo++;
        entries.add(new Entry(decision.at(), "OFFERED", null, agent.name()));
        decisions.add(decision);
    }

    void declined(Agent agent, Instant at) {
        changeNo++;
        entries.add(new Entry(at, "DECLINED", agent.id(), agent.name()));
        passed.add(new Passed(agent, "DECLINED", at));
    }

    void missed(Agent agent, Instant at) {
        changeNo++;
        entries.add(new Entry(at, "MISSED", null, agent.name()));
        passed.add(new Passed(agent, "MISSED", at));
    }

    /** A supervisor lets only this agent have it. */
    void assigned(Agent agent, long by, Instant at) {
        changeNo++;
        assigned = agent;
        entries.add(new Entry(at, "ASSIGNED", by, agent.name()));
    }

    void accepted(Agent agent, Instant at) {
        changeNo++;
        status = "IN_PROGRESS";
        owner = agent;
        acceptedAt = at;
        entries.add(new Entry(at, "ACCEPTED", agent.id(), null));
    }

    /** The owner looks at the chat: nothing is unread any more. */
    void read() {
        if (unread > 0) {
            readNo = changeNo;
            changeNo++;
            unread = 0;
        }
    }

    /** It is queued and leaves, each of which is a change. */
    void answered(Conversation.Line line, Instant at) {
        changeNo += 2;
        waitingSince = null;
        say(line, at, owner, "SENT");
    }

    /** Back to the queue, because the owner has an account no more. */
    void returned(Agent former, Instant at) {
        changeNo++;
        status = "WAITING";
        owner = null;
        acceptedAt = null;
        waitingSince = waitingSince == null ? messages.getLast().at : waitingSince;
        entries.add(new Entry(at, "RETURNED", former.id(), "OWNER_DISABLED"));
    }

    void ended(String reason, long by, Instant at) {
        seenByCustomer();
        changeNo++;
        status = "COMPLETED";
        endedAt = at;
        endReason = reason;
        endedBy = by;
        waitingSince = null;
        entries.add(new Entry(at, "ENDED", by, reason));
    }

    Instant lastAt() {
        return messages.getLast().at;
    }

    /** On the website, what was sent is read when the visitor writes on; Telegram tells nothing of the kind. */
    private void seenByCustomer() {
        if (identity.channel.isTelegram()) {
            return;
        }
        var unseen = messages.stream()
                .filter(message -> "SENT".equals(message.status))
                .toList();
        if (!unseen.isEmpty()) {
            changeNo++;
            unseen.forEach(message -> {
                message.status = "READ";
                message.changeNo = changeNo;
            });
        }
    }

    private void say(Conversation.Line line, Instant at, @Nullable Agent author, @Nullable String sent) {
        var agent = author == null ? owner : author;
        var text = wares.said(line, agent == null ? "everybody" : agent.firstName());
        var publicId = ids.publicId(at);
        String providerId = null;
        var sequence = 0L;
        if (identity.channel.isTelegram()) {
            var number = ids.telegramMessage();
            providerId = identity.key + ":" + number;
            sequence = author == null ? number : 0;
        } else if (author == null) {
            providerId = identity.key + ":" + ids.uuid();
            sequence = ++identity.written;
        }
        var message = new Message(this, publicId, new Spoken(line, text, at, author), providerId, sequence);
        message.changeNo = changeNo;
        message.status = sent;
        messages.add(message);
    }
}
