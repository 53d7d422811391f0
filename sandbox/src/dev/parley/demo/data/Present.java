package dev.parley.demo.data;

import dev.parley.demo.data.Conversation.Line;
import dev.parley.demo.data.Staff.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The chats of this moment: some are being answered, some wait. */
final class Present {
    private static final Duration LONGEST = Duration.ofMinutes(45);
    private static final List<String> OTHERS = List.of("en", "en", "en", "ar", "en", "en", "fr", "en");
    private final Random random;
    private final Staff staff;
    private final Roster roster;
    private final Instant now;

    /** A chat that began; `assigned` is for one agent alone. */
    record Begun(Channel channel, Instant at, boolean assigned) {
        /** Most speak English, so that whoever looks can read along. */
        String language() {
            var other = OTHERS.get((int) (at.getEpochSecond() % OTHERS.size()));
            return channel.language().equals("de") ? "de" : other;
        }
    }

    Present(Random random, Staff staff, Roster roster, Instant now) {
        this.random = random;
        this.staff = staff;
        this.roster = roster;
        this.now = now;
    }

    /** So many that agents have, in the order in which they began; one every few minutes. */
    List<Begun> begun(int count) {
        var step = LONGEST.minusMinutes(15).dividedBy(count);
        return IntStream.range(0, count)
                .mapToObj(i -> new Begun(
                        staff.channel(Company.channel((i * 37 + 5) % 100)),
                        now.minus(LONGEST).plus(step.multipliedBy(i)).plusSeconds(random.nextInt(60)),
                        false))
                .toList();
    }

    /** So many that wait. */
    List<Begun> waiting(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Begun(
                        staff.channel(Company.waiting(i)),
                        now.minusSeconds((count - i) * 170L + random.nextInt(20)),
                        i == 0))
                .toList();
    }

    /** An agent has it; how far the conversation went is left to chance, and who wrote last too. */
    Story continued(Story story, List<Line> rest) {
        var queue = story.identity.channel.queue();
        var offered = story.lastAt().plusMillis(400);
        var agent = roster.best(queue, offered, story.passed).orElseThrow();
        var accepted = offered.plusSeconds(random.nextInt(8, 50));
        var decision = roster.decision(queue, agent, queue.toAll() ? accepted : offered, story.passed);
        if (queue.toAll()) {
            story.decisions.add(decision);
        } else {
            story.offered(agent, decision);
        }
        story.accepted(agent, accepted);
        story.read();
        roster.takes(agent, accepted, Instant.MAX);
        var lines = rest.subList(0, random.nextInt(2, Math.max(3, rest.size() - 1)));
        var last = now.minusSeconds(random.nextInt(35, 520));
        var step = Duration.between(accepted, last).dividedBy(lines.size());
        var at = accepted;
        for (var line : lines) {
            at = at.plus(step);
            if (line.byCustomer()) {
                story.customerWrites(line, at);
            } else {
                story.read();
                story.answered(line, at);
            }
        }
        return story;
    }

    /** Nobody has it yet. */
    Story waitsOn(Story story, Begun begun) {
        if (begun.assigned()) {
            story.assigned(
                    story.identity.channel.queue().members().getFirst(),
                    staff.supervisor(),
                    story.lastAt().plusSeconds(45));
        }
        return story;
    }
}
