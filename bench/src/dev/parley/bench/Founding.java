package dev.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Brings a company to where each agent owns as many chats as their limit allows, over the configuration file, webhooks and the API,
 * as users would. That takes its time, so the folder is kept as it was then, and the next measurement begins with a copy of it.
 */
final class Founding {
    /** As many as people who click at the same moment. */
    private static final int CLICKS = 8;
    /** As many calls as Telegram makes at once. */
    private static final int CALLS = 40;

    private Founding() {}

    /** A company of this size at work, with no message on its way. */
    static Company of(Options options, Company.Size size) throws Exception {
        var began = System.nanoTime();
        var kept = options.folder().resolve("prepared-" + size.agents() + "-" + size.chats() + "-" + size.idle());
        if (Files.exists(kept)) {
            try {
                return ready(began, goesOn(options, size, kept));
            } catch (IllegalStateException otherVersion) {
                System.out.println("What an earlier measurement prepared cannot be used any more and is made anew: "
                        + otherVersion.getMessage());
                Installation.remove(kept);
            }
        }
        prepare(options, size, kept);
        return ready(began, goesOn(options, size, kept));
    }

    private static Company ready(long began, Company company) {
        System.out.printf(
                "A company of %,d agents with %,d chats is at work after %,d s.%n",
                company.size.agents(), company.size.chats(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        return company;
    }

    private static void prepare(Options options, Company.Size size, Path kept) throws Exception {
        found(options, size).close();
        Files.move(options.home(), kept);
    }

    /** A company in an empty folder, up to where every chat has its owner. */
    static Company found(Options options, Company.Size size) throws Exception {
        Installation.remove(options.home());
        var company = new Company(options, size, options.home());
        try {
            openChats(company);
            acceptChats(company);
            return company;
        } catch (Exception | Error failure) {
            company.close();
            throw failure;
        }
    }

    private static void openChats(Company company) throws InterruptedException {
        var hook = company.telegram.hook(CompanyFile.ALL_TOKEN);
        company.send(
                new Messages(company, new Messages.Hooks(hook, hook), 0).onceEach(),
                Math.min(CALLS, company.size.chats()));
        if (company.journal.refused() > 0) {
            throw new IllegalArgumentException(
                    "Parley refused " + company.journal.refused() + " of the first messages.");
        }
    }

    private static void acceptChats(Company company) throws Exception {
        company.readChatIds();
        var accepting = new Requests(
                company.size.chats(),
                customer -> company.agent(company.owner(customer))
                        .request("POST", "/api/chats/" + company.chatIds[customer] + "/accept", "{}")
                        .getBytes(StandardCharsets.US_ASCII));
        company.send(accepting, CLICKS);
        if (accepting.refused() > 0) {
            throw new IllegalArgumentException("Parley refused to let " + accepting.refused()
                    + " chats be accepted, with " + accepting.status() + ".");
        }
    }

    private static Company goesOn(Options options, Company.Size size, Path kept) throws Exception {
        var home = options.home();
        Installation.remove(home);
        copy(kept, home);
        var company = new Company(options, size, home);
        company.readChatIds();
        company.loop.call(() -> {
            for (var customer : Messages.firstOrder(size)) {
                var number = company.journal.add(customer, 1);
                company.journal.answered(number, true, 1);
                company.journal.pushed(number, 1);
                company.customers.skip(customer);
            }
            return true;
        });
        return company;
    }

    /** With owners, rights and times: PostgreSQL insists on them. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        var copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException("cannot copy " + from);
        }
    }
}
