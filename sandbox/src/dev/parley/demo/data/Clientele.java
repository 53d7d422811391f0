package dev.parley.demo.data;

import dev.parley.demo.data.Customer.Identity;
import dev.parley.demo.data.Staff.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Everybody who has ever written, and who writes next: somebody new, or a customer from before. */
final class Clientele {
    private static final Duration PAUSE = Duration.ofHours(40);
    private static final double NEW = 0.635;
    private static final double ON_ANOTHER_CHANNEL = 0.12;
    final List<Customer> customers = new ArrayList<>();
    private final Random random;
    private final People people;
    private final Ids ids;

    Clientele(Random random, Ids ids) {
        this.random = random;
        this.people = new People(random);
        this.ids = ids;
    }

    /** Who writes on a channel at a moment. */
    Identity writer(Channel channel, Instant at) {
        if (random.nextDouble() < NEW) {
            return newcomer(channel, at);
        }
        var elsewhere = random.nextDouble() < ON_ANOTHER_CHANNEL;
        for (int attempt = 0; attempt < 30 && !customers.isEmpty(); attempt++) {
            var customer = customers.get(random.nextInt(customers.size()));
            var here = customer.on(channel);
            if (here.isPresent() && at.isAfter(here.get().freeFrom.plus(PAUSE))) {
                return here.get();
            }
            if (here.isEmpty() && elsewhere && customer.named() && fits(customer.person.language(), channel)) {
                return identity(customer, channel, at);
            }
        }
        return newcomer(channel, at);
    }

    /** Somebody who never wrote before. */
    private Identity newcomer(Channel channel, Instant at) {
        return newcomer(channel, at, people.language(language -> fits(language, channel)));
    }

    /** Somebody who never wrote before and speaks this language. */
    Identity newcomer(Channel channel, Instant at, String language) {
        var person = people.somebody(language);
        var nameless = !channel.isTelegram() && random.nextDouble() < 0.3;
        var customer = new Customer(ids.contact(), person, nameless ? "Visitor " + ids.visitor() : null, channel, at);
        if (!channel.isTelegram() && !nameless && random.nextDouble() < 0.6) {
            customer.email = person.email();
        }
        customers.add(customer);
        return identity(customer, channel, at);
    }

    /** Whose the identity is. */
    Customer owner(Identity identity) {
        return customers.reversed().stream()
                .filter(customer -> customer.identities.contains(identity))
                .findFirst()
                .orElseThrow();
    }

    private Identity identity(Customer customer, Channel channel, Instant at) {
        var key = channel.isTelegram() ? ids.telegramCustomer() : ids.visitorKey();
        var name = customer.placeholder ? null : customer.person.name();
        var identity = new Identity(ids.identity(), channel, key, name, at);
        customer.identities.add(identity);
        return identity;
    }

    /** The German shop is for Germans, who write elsewhere seldom. */
    private boolean fits(String language, Channel channel) {
        var german = language.equals("de");
        return channel.language().equals("de")
                ? german
                : !german || IntStream.of(0, 1).anyMatch(i -> random.nextInt(9) == i);
    }
}
