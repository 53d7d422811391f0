package dev.parley.demo;

import java.util.stream.Collectors;

/** What the demo prints once it runs. */
final class Welcome {
    private static final String TEXT = """

            The demo is ready: Harbour & Pine, a shop with about 600 customers and 900 chats of the last 30 days.

              Agent           %1$s   %2$s
              Supervisor      %1$s   %3$s
              Administrator   %1$s   %4$s
                              The password of all is %5$s. More agents: %6$s.
              Customer        %7$s
              Phone           %8$s   customers on Telegram, Messenger, Instagram, WhatsApp and SMS

            Try this in a minute:
              1. Log in as the agent. %9$s was Active before, so she is again: what waits stands in New. Accept a chat, answer it.
              2. Open the customer's shop, press the chat button at the bottom right and write something. It comes to New at once.
              3. Write from the phone as well, on Telegram: that queue offers each chat to one agent, so it comes to whoever is free.
              4. Log in as the supervisor in a private window and read along: Contacts, a name, Timeline.

            Nobody is logged in yet, so every agent is Inactive and new chats wait. Agents set Active at the top of their page.
            Ctrl-C ends the demo. The next one begins anew; ./parley demo --keep goes on with this one.""";

    private Welcome() {}

    static String text(RunningDemo demo) {
        return TEXT.formatted(
                demo.address(),
                Setup.AGENT.email(),
                Setup.SUPERVISOR.email(),
                Setup.ADMINISTRATOR.email(),
                Setup.PASSWORD,
                Setup.COLLEAGUES.stream()
                        .map(user -> user.email().split("@")[0] + "@…")
                        .collect(Collectors.joining(", ")),
                demo.shop(),
                demo.sandbox().base(),
                Setup.AGENT.name().split(" ")[0]);
    }
}
