package dev.parley.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The configuration file of a company. */
final class CompanyFile {
    /** The bot whose chats every agent sees. */
    static final String ALL_TOKEN = "7100000001:Bench-to-all";
    /** The bot whose chats are offered to one available agent at a time. */
    static final String OFFER_TOKEN = "7100000002:Bench-offered";

    private CompanyFile() {}

    /** The e-mail address of an agent. */
    static String agent(int number) {
        return "agent" + number + "@bench.example";
    }

    /** The e-mail address of a user without chats. */
    static String idle(int number) {
        return "idle" + number + "@bench.example";
    }

    /** The file, with the Bot API there and the product here. */
    static String of(Company.Size size, String apiBase, String here) {
        return """
                version: 1
                settings:
                  acceptMinutes: 60
                users:
                  - {email: %s, name: Admin, roles: [Administrator], password: %s}
                %s%squeues:
                  - {name: All, rule: TO_ALL, users: [%s]}
                  - {name: Offered, rule: AVAILABLE, users: [%s]}
                  - {name: Quiet, rule: TO_ALL, users: [%s]}
                channels:
                %s%s""".formatted(
                        Installation.ADMIN,
                        Installation.PASSWORD,
                        users(size.agents(), true, size.limit()),
                        users(size.idle(), false, size.limit()),
                        emails(size.agents(), true),
                        emails(size.agents(), true),
                        emails(size.idle(), false),
                        channel("All", ALL_TOKEN, apiBase, here),
                        channel("Offered", OFFER_TOKEN, apiBase, here));
    }

    private static String users(int count, boolean agents, int limit) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {email: %s, name: %s, roles: [Agent], limit: %d, password: %s}%n"
                        .formatted(email(i, agents), (agents ? "Agent " : "Idle ") + i, limit, Installation.PASSWORD))
                .collect(Collectors.joining());
    }

    private static String emails(int count, boolean agents) {
        return IntStream.range(0, count).mapToObj(i -> email(i, agents)).collect(Collectors.joining(", "));
    }

    private static String email(int number, boolean agent) {
        return agent ? agent(number) : idle(number);
    }

    private static String channel(String name, String token, String apiBase, String here) {
        return """
                  - kind: TELEGRAM
                    name: Bot %1$s
                    queue: %1$s
                    language: en
                    settings: {apiBase: "%2$s", receive: WEBHOOK, publicAddress: "%3$s"}
                    secrets: {botToken: "%4$s"}
                """.formatted(name, apiBase, here, token);
    }
}
