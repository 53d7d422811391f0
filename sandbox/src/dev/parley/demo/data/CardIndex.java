package dev.parley.demo.data;

import dev.parley.demo.data.Customer.Identity;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Puts contacts with their identities into the tables of the product, and what agents noted about them. */
final class CardIndex {
    private static final Duration VISITOR_LIFE = Duration.ofDays(30);
    private final Rows contacts =
            new Rows("contacts.contact", "id, name, name_source, email, language, source_kind, created_at");
    private final Rows phones = new Rows("contacts.phone", "contact_id, number");
    private final Rows identities = new Rows("contacts.identity", "id, contact_id, kind, display_name, created_at");
    private final Rows keys = new Rows("contacts.identity_key", "kind, scope, key, identity_id");
    private final Rows changes = new Rows("contacts.change", "id, contact_id, at, who, field, before, after");
    private final Rows reaches = new Rows("channels.reach", "channel_id, identity_id, last_inbound_at");
    private final Rows visitors =
            new Rows("providers.visitor", "token_hash, channel_id, key, created_at, expires_at, name, email");
    private final Random random;
    private final Ids ids;

    private record Change(
            long contact,
            Instant at,
            long who,
            String field,
            @Nullable String before,
            String after) {}

    CardIndex(Random random, Ids ids) {
        this.random = random;
        this.ids = ids;
    }

    void keep(List<Customer> customers, List<Story> stories) {
        var noted = new ArrayList<Change>();
        // Whoever answered a customer first asked for what was missing.
        stories.stream()
                .filter(story -> story.owner != null && story.createdAt.equals(story.customer.createdAt))
                .forEach(story -> note(story, noted));
        customers.forEach(this::keep);
        noted.sort(Comparator.comparing(Change::at));
        for (int i = 0; i < noted.size(); i++) {
            var one = noted.get(i);
            changes.add(i + 1L, one.contact(), one.at(), one.who(), one.field(), one.before(), one.after());
        }
    }

    void copyTo(Connection connection) throws SQLException, IOException {
        for (var rows : List.of(contacts, phones, identities, keys, changes, reaches, visitors)) {
            rows.copyTo(connection);
        }
    }

    private void note(Story story, List<Change> noted) {
        var customer = story.customer;
        var agent = Objects.requireNonNull(story.owner).id();
        var at = Objects.requireNonNull(story.acceptedAt).plusSeconds(random.nextInt(30, 50));
        if (customer.placeholder && random.nextInt(100) < 35) {
            customer.name = customer.person.name();
            customer.namedByAgent = true;
            noted.add(new Change(customer.id, at, agent, "name", customer.firstName, customer.name));
        }
        if (customer.email == null && customer.named() && random.nextInt(100) < 22) {
            customer.email = customer.person.email();
            noted.add(new Change(customer.id, at.plusSeconds(9), agent, "email", null, customer.email));
        }
        if (customer.named() && random.nextInt(100) < 24) {
            customer.phone = customer.person.phone();
            noted.add(new Change(customer.id, at.plusSeconds(17), agent, "phones", null, customer.phone));
        }
        var language = customer.person.language();
        if (!language.equals(customer.language) && random.nextInt(100) < 70) {
            customer.newLanguage = language;
            noted.add(new Change(customer.id, at.plusSeconds(24), agent, "language", customer.language, language));
        }
    }

    private void keep(Customer customer) {
        contacts.add(
                customer.id,
                customer.name,
                customer.namedByAgent ? "PERSON" : customer.placeholder ? "PLACEHOLDER" : "PROFILE",
                customer.email,
                customer.newLanguage == null ? customer.language : customer.newLanguage,
                customer.sourceKind,
                customer.createdAt);
        if (customer.phone != null) {
            phones.add(customer.id, customer.phone);
        }
        customer.identities.forEach(identity -> keep(customer, identity));
    }

    private void keep(Customer customer, Identity identity) {
        var channel = identity.channel;
        identities.add(identity.id, customer.id, channel.kind(), identity.displayName, identity.createdAt);
        keys.add(channel.kind(), channel.isTelegram() ? "" : Long.toString(channel.id()), identity.key, identity.id);
        reaches.add(channel.id(), identity.id, identity.lastIn);
        if (!channel.isTelegram()) {
            visitors.add(
                    ids.bytes(32),
                    channel.id(),
                    identity.key,
                    identity.createdAt.minusSeconds(20),
                    identity.lastIn.plus(VISITOR_LIFE),
                    identity.displayName,
                    customer.placeholder || customer.namedByAgent ? null : customer.email);
        }
    }
}
