package dev.parley.demo;

import dev.parley.demo.data.Company;
import java.net.URI;
import java.util.List;

/** Who works at the demo's company, and its configuration file. */
public final class Setup {
    /** Everybody's; it guards nothing but a demo on this machine. */
    public static final String PASSWORD = "parley-demo";

    public static final User ADMINISTRATOR = new User("Ruth Adler", "ruth@harbourpine.example");
    public static final User SUPERVISOR = new User("Marta Lindqvist", "marta@harbourpine.example");
    public static final User AGENT = new User("Lena Hoffmann", "lena@harbourpine.example");
    /** The agents beside {@link #AGENT}. */
    public static final List<User> COLLEAGUES = List.of(
            new User("Tomás Rivera", "tomas@harbourpine.example"),
            new User("Aisha Khan", "aisha@harbourpine.example"),
            new User("Jonas Weber", "jonas@harbourpine.example"));

    static final String BOT_TOKEN = "7000000001:Demo-bot";
    static final long BOT_ID = 7_000_000_001L;

    /** An app at Meta with a page, a number and an Instagram account, and what Meta says when it asks whether the webhook is ours. */
    static final String APP_SECRET = "demo-app-secret-0001";

    static final String VERIFY_TOKEN = "demo-verify-token";
    static final String PAGE_ID = "700000000100001";
    static final String PAGE_TOKEN = "EAA-demo-page";
    static final String NUMBER_ID = "700000000200002";
    static final String NUMBER_TOKEN = "EAA-demo-number";

    static final String INSTAGRAM_ID = "17841400000300003";
    static final String INSTAGRAM_PAGE_ID = "700000000300003";
    static final String INSTAGRAM_TOKEN = "EAA-demo-instagram";

    private static final String YAML = """
            version: 1
            settings:
              simultaneousChats: 6
              acceptMinutes: 10
            users:
              - { email: ruth@harbourpine.example, name: Ruth Adler, roles: [Administrator], password: PASSWORD }
              - { email: marta@harbourpine.example, name: Marta Lindqvist, roles: [Supervisor], password: PASSWORD }
              - { email: lena@harbourpine.example, name: Lena Hoffmann, roles: [Agent], password: PASSWORD }
              - { email: tomas@harbourpine.example, name: Tomás Rivera, roles: [Agent], password: PASSWORD }
              - { email: aisha@harbourpine.example, name: Aisha Khan, roles: [Agent], password: PASSWORD }
              - { email: jonas@harbourpine.example, name: Jonas Weber, roles: [Agent], password: PASSWORD, limit: 4 }
              # Left the company eleven days ago.
              - { email: piotr@harbourpine.example, name: Piotr Nowak, roles: [Agent], password: PASSWORD, enabled: false }
            queues:
              - name: Questions
                rule: TO_ALL
                priority: 3
                users: [lena@harbourpine.example, tomas@harbourpine.example, aisha@harbourpine.example,
                        jonas@harbourpine.example, piotr@harbourpine.example]
              - name: Orders
                rule: AVAILABLE
                priority: 6
                users: [lena@harbourpine.example, tomas@harbourpine.example, aisha@harbourpine.example,
                        piotr@harbourpine.example]
              - name: Returns and invoices
                rule: TO_ALL
                priority: 1
                users: [lena@harbourpine.example, aisha@harbourpine.example, tomas@harbourpine.example]
              - name: Germany
                rule: AVAILABLE
                priority: 3
                users: [lena@harbourpine.example, jonas@harbourpine.example]
            channels:
              - kind: WEBSITE
                name: Shop
                account: harbourpine.example
                queue: Questions
                language: en
                allowedOrigins: [ORIGINS]
              - kind: TELEGRAM
                name: Telegram
                queue: Orders
                language: en
                settings: { apiBase: "APIBASE", receive: POLLING }
                secrets: { botToken: "TOKEN" }
              - kind: MESSENGER
                name: Messenger
                queue: Questions
                language: en
                settings: { pageId: "PAGE", verifyToken: "VERIFY", graphBase: "GRAPH" }
                secrets: { accessToken: "PAGETOKEN", appSecret: "APPSECRET" }
              - kind: WHATSAPP
                name: WhatsApp
                queue: Questions
                language: en
                settings: { phoneNumberId: "NUMBER", businessAccountId: "8NUMBER", verifyToken: "VERIFY", graphBase: "GRAPH" }
                secrets: { accessToken: "NUMBERTOKEN", appSecret: "APPSECRET" }
              - kind: INSTAGRAM
                name: Instagram
                queue: Questions
                language: en
                settings: { pageId: "IGPAGE", instagramId: "IGACCOUNT", verifyToken: "VERIFY", graphBase: "GRAPH" }
                secrets: { accessToken: "IGTOKEN", appSecret: "APPSECRET" }
              - { kind: WEBSITE, name: Help centre, account: help.harbourpine.example, queue: Returns and invoices, language: en }
              - { kind: WEBSITE, name: Shop Deutschland, account: harbourpine-de.example, queue: Germany, language: de }
            """;

    private Setup() {}

    /** Somebody who logs in. */
    public record User(String name, String email) {}

    /**
     * The file for a Parley whose customers write through a sandbox.
     *
     * @param sandbox where the shop page is, under either name of this machine
     */
    static String yaml(URI sandbox, String telegram, String graph) {
        var local = "http://localhost:" + sandbox.getPort();
        return YAML.replace("PASSWORD", PASSWORD)
                .replace("ORIGINS", "\"" + sandbox + "\", \"" + local + "\"")
                .replace("APIBASE", telegram)
                .replace("IGPAGE", INSTAGRAM_PAGE_ID)
                .replace("IGACCOUNT", INSTAGRAM_ID)
                .replace("IGTOKEN", INSTAGRAM_TOKEN)
                .replace("PAGETOKEN", PAGE_TOKEN)
                .replace("NUMBERTOKEN", NUMBER_TOKEN)
                .replace("APPSECRET", APP_SECRET)
                .replace("VERIFY", VERIFY_TOKEN)
                .replace("PAGE", PAGE_ID)
                .replace("NUMBER", NUMBER_ID)
                .replace("GRAPH", graph)
                .replace("\"TOKEN\"", "\"" + BOT_TOKEN + "\"");
    }

    /** The name of the channel on the shop page. */
    static String shopChannel() {
        return Company.SHOP;
    }
}
