package dev.parley.provision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a configuration file can get wrong that only the product knows: all told together, and nothing applied. */
class ProvisionMistakesTest extends WithFiles {

    @Test
    void mistakesAboutPeopleAndSettings() {
        assertThat(refusal("""
                version: 1
                settings: { simultaneousChats: 0, acceptMinutes: 2000 }
                roles:
                  - { name: Agent, permissions: [] }
                  - { name: Lead, permissions: [SUPERVIZE, FLY] }
                users:
                  - { email: nobody, name: "", roles: [Agnet, Lead], password: short, limit: -1 }
                  - { email: a@x.example, name: A, resetPassword: true }
                """))
                .containsExactly(
                        "shop.yaml, line 2, column 32: At least 1 chat.",
                        "shop.yaml, line 2, column 50: At most 1440 minutes, which is a day.",
                        "shop.yaml, line 4, column 13: \"Agent\" came with Parley: users and queues can have it, but the"
                                + " file cannot change it.",
                        "shop.yaml, line 5, column 33: There is no permission \"SUPERVIZE\". Did you mean \"SUPERVISE\"?",
                        "shop.yaml, line 5, column 44: There is no permission \"FLY\". There is PROCESS_CHATS,"
                                + " START_CHATS, READ_RECORDS, EDIT_RECORDS, MERGE, READ_ALL_CHATS, SUPERVISE, EXPORT,"
                                + " DASHBOARDS, MANAGE_CHATS, MANAGE_USERS, AUDIT, PERSONAL_DATA.",
                        "shop.yaml, line 7, column 14: This is no e-mail address.",
                        "shop.yaml, line 7, column 28: Please give a name.",
                        "shop.yaml, line 7, column 40: There is no role \"Agnet\". Did you mean \"Agent\"?",
                        "shop.yaml, line 7, column 64: A password has 10 to 200 characters.",
                        "shop.yaml, line 7, column 78: A limit is 0 or more.",
                        "shop.yaml, line 8, column 5: Please choose at least one role.",
                        "shop.yaml, line 8, column 51: \"resetPassword\" needs a \"password\" beside it.");
        assertThat(count("security.app_user")).isZero();
        assertThat(count("security.audit")).isZero();
        assertThat(count("platform.managed")).isZero();
    }

    @Test
    void mistakesAboutQueues() {
        assertThat(refusal("""
                version: 1
                users:
                  - { email: a@x.example, name: A, roles: [Agent] }
                queues:
                  - { name: Care, rule: TOALL, priority: 10, users: [b@x.example], roles: [Waiters] }
                  - { name: Sales, rule: TO_ALL, users: [a@x.example], roles: [agent], prioritty: 1 }
                """))
                .containsExactly(
                        "shop.yaml, line 5, column 25: There is no routing rule \"TOALL\". Did you mean \"TO_ALL\"?",
                        "shop.yaml, line 5, column 42: At most 9, which comes first.",
                        "shop.yaml, line 5, column 54: There is no user \"b@x.example\". Did you mean \"a@x.example\"?",
                        "shop.yaml, line 5, column 76: There is no role \"Waiters\".",
                        "shop.yaml, line 6, column 72: A queue has no \"prioritty\". Did you mean \"priority\"?");
        assertThat(count("security.app_user")).isZero();
    }

    @Test
    void mistakesAboutChannels() {
        assertThat(refusal("""
                version: 1
                queues:
                  - { name: Care, rule: TO_ALL }
                channels:
                  - { kind: WEBSITE, name: Shop, queue: Kare, language: fr, allowedOrigins: [https://x.example, x/y] }
                  - { kind: PIGEON, name: Pigeon, queue: Care, language: en }
                  - { kind: FAX, name: Fax, queue: Care, language: en }
                  - { kind: TELEGRAM, name: Bot, queue: Care, language: en, secrets: { bottoken: x }, settings: { x: y } }
                  - { kind: TELEGRAM, name: Two, queue: Care, language: en, secrets: { botToken: a b } }
                  - { kind: TELEGRAM, name: Tri, queue: Care, language: en, secrets: { botToken: "1:abc" }, settings: { receive: PIGEON } }
                  - { kind: TELEGRAM, name: For, queue: Care, language: en, secrets: { botToken: "1:abc" } }
                """))
                .containsExactly(
                        "shop.yaml, line 5, column 5: Please name the account.",
                        "shop.yaml, line 5, column 41: There is no queue \"Kare\". Did you mean \"Care\"?",
                        "shop.yaml, line 5, column 57: Languages are en and de.",
                        "shop.yaml, line 5, column 97: An origin looks like https://shop.example, without a path.",
                        "shop.yaml, line 6, column 13: There is no kind of channel \"PIGEON\" that can be connected."
                                + " There is INSTAGRAM, MESSENGER, SMS, TELEGRAM, WEBSITE, WHATSAPP.",
                        "shop.yaml, line 7, column 13: There is no kind of channel \"FAX\" that can be connected."
                                + " There is INSTAGRAM, MESSENGER, SMS, TELEGRAM, WEBSITE, WHATSAPP.",
                        "shop.yaml, line 8, column 82: This kind of channel has no \"bottoken\". Did you mean"
                                + " \"botToken\"?",
                        "shop.yaml, line 8, column 102: This kind of channel has no \"x\". There is apiBase, fileBase,"
                                + " publicAddress, receive.",
                        "shop.yaml, line 9, column 82: This is no bot token. @BotFather shows it, in the form"
                                + " 123456789:ABCdef.",
                        "shop.yaml, line 10, column 114: Parley receives by POLLING or by WEBHOOK.",
                        "shop.yaml, line 11, column 70: This is the account of \"Tri\", and it can be connected once.");
        assertThat(count("routing.queue")).isZero();
    }

    @Test
    void anAccountIsConnectedOnce_AD8() {
        apply(shop());
        assertThat(refusal("""
                version: 1
                channels:
                  - { kind: WEBSITE, name: Other shop, account: Shop.example, queue: Care, language: en }
                  - { kind: TELEGRAM, name: Shop, queue: Care, language: en, secrets: { botToken: "2:abc" } }
                  - kind: TELEGRAM
                    name: Other bot
                    queue: Care
                    language: en
                    secrets:
                      botToken: ${TOKEN}
                """))
                .containsExactly(
                        "shop.yaml, line 3, column 49: shop.example is connected already, as \"Shop\".",
                        "shop.yaml, line 4, column 13: The kind of a channel stays, and this one is WEBSITE. Give the"
                                + " new one another name.",
                        "shop.yaml, line 10, column 17: bot 4711 is connected already, as \"Shop bot\".");
    }

    @Test
    void aChannelKeepsItsBotAndItsTokenGoesNowhereElse_AD5() {
        apply(shop());
        assertThat(refusal(shop().replace("${TOKEN}", "4712:another")))
                .containsExactly("shop.yaml, line 21, column 26: This is the token of bot 4712, and this channel is"
                        + " another bot's. Connect bot 4712 as a channel of its own.");
        assertThat(refusal(shop().replace("${TELEGRAM}", "http://127.0.0.1:1")
                        .replace("secrets: { botToken: \"${TOKEN}\" }", "secrets: {}")))
                .containsExactly(
                        "shop.yaml, line 21, column 14: Please paste the bot's token again, because the address"
                                + " it is sent to changes.");
        apply(shop().replace("${TELEGRAM}", "http://127.0.0.1:1"));
    }

    @Test
    void noMistakeShowsASecret() {
        assertThat(refusal("""
                version: 1
                users:
                  - { email: a@x.example, name: A, roles: [Agent], password: [hunter2, hunter2] }
                channels:
                  - { kind: TELEGRAM, name: Bot, queue: Care, language: en, secrets: { botToken: "${TOKEN} ${TOKEN}" } }
                  - { kind: TELEGRAM, name: Two, queue: Care, language: en, active: "${TOKEN}", secrets: { botToken: "hunter2!" } }
                """))
                .hasSize(6)
                .noneMatch(line -> line.contains("hunter2") || line.contains(telegram.token()));
    }
}
