package dev.parley.demo.data;

import dev.parley.demo.data.Story.Entry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts chats into the tables of the product, numbered as if each had happened at its time. */
final class Archive {
    private static final Duration IMPRECISION = Duration.ofMillis(40);
    private final Rows chats = new Rows(
            "chats.chat",
            "id, channel_id, contact_id, queue_id, status, owner_id, change_no, created_at, accepted_at, ended_at, end_reason,"
                    + " ended_by, waiting_since, last_text, last_kind, last_direction, last_at, unread, read_no,"
                    + " last_identity_id, message_count, source_page, source_referrer, assigned_to");
    private final Rows messages = new Rows(
            "chats.message",
            "id, public_id, chat_id, channel_id, identity_id, direction, author_id, kind, text, about, provider_id, client_id,"
                    + " status, provider_at, sequence, order_at, arrived_at, change_no");
    private final Rows entries = new Rows("chats.entry", "id, chat_id, at, what, who, detail");
    private final Rows decisions = new Rows("routing.decision", "id, chat_id, at, rule, chosen, considered, more");
    private final Rows passed = new Rows("chats.passed", "chat_id, agent_id, why, at");
    private final Ids ids;

    private record Dated<T>(Story story, Instant at, T what) {}

    Archive(Ids ids) {
        this.ids = ids;
    }

    void keep(List<Story> stories) {
        stories.forEach(this::keepChat);
        var number = 0L;
        for (var one : dated(
                stories,
                story -> story.messages.stream()
                        .map(message -> new Dated<>(story, message.at, message))
                        .toList())) {
            keep(++number, one.what());
        }
        number = 0;
        for (var one : dated(
                stories,
                story -> story.entries.stream()
                        .map(entry -> new Dated<>(story, entry.at(), entry))
                        .toList())) {
            keep(++number, one.story(), one.what());
        }
        number = 0;
        for (var one : dated(
                stories,
                story -> story.decisions.stream()
                        .map(decision -> new Dated<>(story, decision.at(), decision))
                        .toList())) {
            var decision = one.what();
            decisions.add(
                    ++number, one.story().id, one.at(), decision.rule(), decision.chosen(), decision.considered(), 0);
        }
    }

    void copyTo(Connection connection) throws SQLException, IOException {
        for (var rows : List.of(chats, messages, entries, decisions, passed)) {
            rows.copyTo(connection);
        }
    }

    private void keepChat(Story story) {
        var last = story.messages.getLast();
        var channel = story.identity.channel;
        var fromPage = !channel.isTelegram();
        chats.add(
                story.id,
                channel.id(),
                story.customer.id,
                channel.queue().id(),
                story.status,
                story.owner == null ? null : story.owner.id(),
                story.changeNo,
                story.createdAt,
                story.acceptedAt,
                story.endedAt,
                story.endReason,
                story.endedBy,
                story.waitingSince,
                last.text,
                last.author == null ? last.kind() : null,
                last.author == null ? "IN" : "OUT",
                last.at,
                story.unread,
                story.readNo,
                story.identity.id,
                story.messages.size(),
                fromPage ? Company.page(channel.name(), story.changeNo) : null,
                fromPage ? Company.referrer(story.changeNo) : null,
                story.assigned == null ? null : story.assigned.id());
        story.passed.forEach(one -> passed.add(story.id, one.agent().id(), one.why(), one.at()));
    }

    private void keep(long number, Message message) {
        message.id = number;
        var story = message.story;
        var author = message.author;
        var in = author == null;
        messages.add(
                number,
                message.publicId,
                story.id,
                story.identity.channel.id(),
                story.identity.id,
                in ? "IN" : "OUT",
                author == null ? null : author.id(),
                in ? message.kind() : "TEXT",
                message.text,
                null,
                message.providerId,
                in ? null : ids.uuid(),
                message.status,
                in ? providerTime(message) : message.at,
                message.sequence,
                message.at,
                message.at,
                message.changeNo);
    }

    private void keep(long number, Story story, Entry entry) {
        entries.add(number, story.id, entry.at(), entry.what(), entry.who(), entry.detail());
    }

    /** Telegram's clock has whole seconds; a visitor's browser says when the message was written. */
    private static Instant providerTime(Message message) {
        return message.story.identity.channel.isTelegram()
                ? Instant.ofEpochSecond(message.at.getEpochSecond())
                : message.at.minus(IMPRECISION);
    }

    private static <T> List<Dated<T>> dated(
            List<Story> stories, java.util.function.Function<Story, List<Dated<T>>> parts) {
        var all = new ArrayList<Dated<T>>();
        stories.forEach(story -> all.addAll(parts.apply(story)));
        all.sort(Comparator.comparing(Dated::at));
        return all;
    }
}
