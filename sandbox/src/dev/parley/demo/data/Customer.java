package dev.parley.demo.data;

import dev.parley.demo.data.Staff.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact with its identities. */
final class Customer {
    final long id;
    final Person person;
    /** What the contact is called at first, and whether nobody had told. */
    final String firstName;

    final boolean placeholder;
    final Instant createdAt;
    final String sourceKind;
    final String language;
    final List<Identity> identities = new ArrayList<>();
    /** What stands in the fields now. */
    String name;

    boolean namedByAgent;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String newLanguage;

    @Nullable
    Conversation lastTalk;

    /** The customer's account on one channel. */
    static final class Identity {
        final long id;
        final Channel channel;
        final String key;
        final @Nullable String displayName;
        final Instant createdAt;
        Instant lastIn;
        /** No chat of the customer is open on the channel from this moment on. */
        Instant freeFrom;

        long written;

        Identity(long id, Channel channel, String key, @Nullable String displayName, Instant createdAt) {
            this.id = id;
            this.channel = channel;
            this.key = key;
            this.displayName = displayName;
            this.createdAt = createdAt;
            this.lastIn = createdAt;
            this.freeFrom = createdAt;
        }
    }

    Customer(long id, Person person, @Nullable String placeholder, Channel channel, Instant createdAt) {
        this.id = id;
        this.person = person;
        this.placeholder = placeholder != null;
        this.firstName = placeholder == null ? person.name() : placeholder;
        this.name = firstName;
        this.createdAt = createdAt;
        this.sourceKind = channel.kind();
        this.language = channel.language();
    }

    Optional<Identity> on(Channel channel) {
        return identities.stream().filter(one -> one.channel.equals(channel)).findFirst();
    }

    /** Whether the customer has told their name, or an agent noted it. */
    boolean named() {
        return !placeholder || namedByAgent;
    }
}
