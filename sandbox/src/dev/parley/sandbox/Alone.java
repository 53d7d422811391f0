package dev.parley.sandbox;

import java.util.concurrent.CountDownLatch;

/** {@code ./parley sandbox}: the sandbox with one Telegram bot, for a Parley that is set up by hand or by a test. */
public final class Alone {
    private static final String TOKEN = "7000000002:Sandbox-bot";
    private static final long BOT = 7_000_000_002L;

    private Alone() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var sandbox = Sandbox.start(port(arguments))) {
            var telegram = sandbox.telegram();
            telegram.bot(TOKEN, BOT, "SandboxBot", "Sandbox");
            System.out.println("""
                    The sandbox is ready: its phone is at %s
                      Address of the Bot API   %s
                      Token of its bot         %s
                    Ctrl-C ends it, and forgets everything.""".formatted(sandbox.base(), telegram.apiBase(), TOKEN));
            new CountDownLatch(1).await();
        }
    }

    private static int port(String... arguments) {
        if (arguments.length == 0) {
            return 0;
        }
        if (arguments.length == 2 && arguments[0].equals("--port") && arguments[1].matches("[0-9]{1,5}")) {
            return Integer.parseInt(arguments[1]);
        }
        System.err.println("./parley sandbox takes only --port N.");
        System.exit(1);
        return 0;
    }
}
