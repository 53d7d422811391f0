package dev.parley.providers.meta;

import dev.parley.chats.Lane;
import dev.parley.chats.LaneThread;
import dev.parley.chats.Outbound;
import dev.parley.chats.OutboundFile;
import dev.parley.contacts.IdentityClaim;
import dev.parley.platform.Faults;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.meta.GraphApi.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How messages of all kinds of Meta leave: the call, and what its answer means. */
@Component
public class MetaSends {
    private static final Logger log = LoggerFactory.getLogger(MetaSends.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NEEDS_SOMEBODY = Duration.ofMinutes(1);
    private final MetaAccounts accounts;
    private final GraphApi api;
    private final MetaRefusals refusals;
    private final LaneThread thread;
    private final Set<String> showing = ConcurrentHashMap.newKeySet();

    /** A message to send, and where its id stands in Meta's answer. */
    public record Call(Way way, Function<JsonNode, String> id) {}

    /** What Meta is told. */
    public sealed interface Way {
        /** This. */
        record Said(Map<String, ?> body) implements Way {}

        /** This, with the file beside it. */
        record Attached(Map<String, ?> body, OutboundFile file) implements Way {}

        /** First the file alone, then this with the id that it got. */
        record Uploaded(OutboundFile file, Function<String, Map<String, ?>> body) implements Way {}
    }

    MetaSends(MetaAccounts accounts, GraphApi api, MetaRefusals refusals, LaneThread thread) {
        this.accounts = accounts;
        this.api = api;
        this.refusals = refusals;
        this.thread = thread;
    }

    /** Sends a message of an account, unless making the call refuses it; throws when nobody knows whether it arrived. */
    public Result send(Outbound message, String provider, Function<MetaAccount, Prepared> prepare) {
        var account = accounts.find(message.lane().channelId());
        if (account.isEmpty() || message.to().isEmpty()) {
            return new Result.Later(
                    NEEDS_SOMEBODY, "The channel has no access token. An administrator has to give it.");
        }
        return switch (prepare.apply(account.get())) {
            case Prepared.No no -> new Result.Refused(no.why());
            case Prepared.Yes yes -> sent(account.get(), provider, yes.call());
        };
    }

    /** Whether a message may leave now. */
    public sealed interface Prepared {
        /** It may. */
        record Yes(Call call) implements Prepared {}

        /** It never may; the sentence is shown. */
        record No(String why) implements Prepared {}
    }

    private Result sent(MetaAccount account, String provider, Call call) {
        return switch (answer(account, call.way())) {
            case Answer.Done done -> new Result.Sent(call.id().apply(done.result()));
            case Answer.Refused refused -> refusals.result(account, provider, refused);
            case Answer.Unreachable unreachable -> {
                if (unreachable.sent()) {
                    throw new UnknownOutcome();
                }
                yield new Result.Later(SOON, provider + " cannot be reached. The message waits.");
            }
        };
    }

    private Answer answer(MetaAccount account, Way way) {
        var path = account.caller() + "/messages";
        return switch (way) {
            case Way.Said said -> api.post(account, path, said.body());
            case Way.Attached attached -> api.upload(account, path, attached.body(), "filedata", attached.file());
            case Way.Uploaded uploaded -> uploaded(account, path, uploaded);
        };
    }

    private Answer uploaded(MetaAccount account, String path, Way.Uploaded uploaded) {
        var file = uploaded.file();
        var fields = Map.of("messaging_product", "whatsapp", "type", file.file().type());
        return switch (api.upload(account, account.caller() + "/media", fields, "file", file)) {
            case Answer.Done done ->
                api.post(
                        account,
                        path,
                        uploaded.body().apply(done.result().path("id").asString("")));
            case Answer.Refused refused -> refused;
            // A file that is there twice has reached no customer.
            case Answer.Unreachable _ -> new Answer.Unreachable(false);
        };
    }

    /** Shows something to the customer of a chat, beside everything else; one call a chat at a time, further ones are left out. */
    public void show(String what, long chatId, Consumer<Lane> work) {
        var key = what + " " + chatId;
        if (showing.add(key)) {
            Thread.ofVirtual().name("meta-" + what).start(() -> {
                try {
                    // Most installations have chats elsewhere, for which nothing need be asked.
                    if (!accounts.all().isEmpty()) {
                        thread.lastLane(chatId).ifPresent(work);
                    }
                } catch (RuntimeException e) {
                    Faults.log(log, "meta-" + what, e);
                } finally {
                    showing.remove(key);
                }
            });
        }
    }

    /** Has something done that is not repeated; answers why not, and is empty when it is done. */
    public Optional<String> ask(Lane lane, String provider, Map<String, ?> body) {
        var account = accounts.find(lane.channelId());
        if (account.isEmpty()) {
            return Optional.of("The channel has no access token. An administrator has to give it.");
        }
        return switch (api.post(account.get(), account.get().channel().account() + "/messages", body)) {
            case Answer.Done _ -> Optional.empty();
            case Answer.Refused refused ->
                Optional.of(
                        switch (refusals.result(account.get(), provider, refused)) {
                            case Result.Refused no -> no.reason();
                            case Result.Later _, Result.Sent _ ->
                                provider + " cannot do this now. Please try again in a moment.";
                        });
            case Answer.Unreachable _ -> Optional.of(provider + " gave no answer. Please try again in a moment.");
        };
    }

    /** A call that is not worth repeating. */
    public void tell(Lane lane, Map<String, ?> body) {
        accounts.find(lane.channelId()).ifPresent(account -> api.post(account, account.caller() + "/messages", body));
    }

    /** What the provider calls the customer in an id space, empty when they have no name there. */
    public static String key(Iterable<IdentityClaim.Key> keys, String scope) {
        for (var key : keys) {
            if (key.scope().equals(scope)) {
                return key.key();
            }
        }
        return "";
    }

    /** The worker takes any exception as an attempt of unknown outcome. */
    private static final class UnknownOutcome extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownOutcome() {
            super("Meta gave no answer.");
        }
    }
}
