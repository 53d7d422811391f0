package dev.parley.bench;

import java.nio.ByteBuffer;

/** A bot's webhook: writes the calls with which Telegram brings a customer's messages. */
final class Webhook {
    /** What a text begins with, so that the message is known wherever it turns up. */
    static final char MARK = '#';
    /** Digits of the number that follows it. */
    static final int DIGITS = 10;

    private static final char UPDATE = 1;
    private static final char MESSAGE = 2;
    private static final char CHAT = 3;
    private static final char DATE = 4;
    private static final char NUMBER = 5;
    private static final char NAME = 6;
    private static final long MILLIS = 1_000;
    private final Customers customers;
    private final Template call;
    private long update = 100_000_000 + (System.nanoTime() & 0xFFFFFF) * 10;

    Webhook(BotApi.Hook hook, Customers customers) {
        this.customers = customers;
        var body = """
                {"update_id":%s,"message":{"message_id":%s,"from":{"id":%s,"is_bot":false,"first_name":"Customer %s",\
                "language_code":"en"},"chat":{"id":%s,"first_name":"Customer %s","type":"private"},"date":%s,\
                "text":"#%s My order has not come yet. Could you please look where it is?"}}""".formatted(
                        Template.place(UPDATE, 9),
                        Template.place(MESSAGE, 9),
                        Template.place(CHAT, 10),
                        Template.place(NAME, 6),
                        Template.place(CHAT, 10),
                        Template.place(NAME, 6),
                        Template.place(DATE, 10),
                        Template.place(NUMBER, DIGITS));
        this.call = new Template("POST " + hook.path() + " HTTP/1.1\r\nHost: parley\r\n"
                + "Content-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: " + hook.secret()
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Writes the call that brings this customer's next message, with a number to know it by. */
    void write(ByteBuffer out, int customer, int number) {
        call.with(UPDATE, update++)
                .with(MESSAGE, customers.nextMessage(customer))
                .with(CHAT, customers.chat(customer))
                .with(NAME, customer)
                .with(DATE, System.currentTimeMillis() / MILLIS)
                .with(NUMBER, number)
                .writeTo(out);
    }
}
