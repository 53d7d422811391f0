package dev.parley.live;

import dev.parley.chats.ChatRow;
import dev.parley.chats.ChatStatus;
import dev.parley.chats.ChatViews;
import dev.parley.chats.Message;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells pages the newest state of chats: owners the row, whoever has a conversation open its messages too. */
@Component
class ChatNews {
    private static final int LAST_MESSAGES = 50;
    private final LiveSockets sockets;
    private final ChatViews views;
    private final WatchRights rights;

    /**
     * A page and the change numbers it has of its open conversations. A copy, used from beginning to end of a pass: a page that
     * opens a conversation meanwhile has its own mark and is served by the next pass.
     */
    private record Watching(LiveSocket socket, Map<Long, Long> told) {}

    ChatNews(LiveSockets sockets, ChatViews views, WatchRights rights) {
        this.sockets = sockets;
        this.views = views;
        this.rights = rights;
    }

    void tell(Set<Long> ids) {
        if (ids.isEmpty() || sockets.agents().isEmpty()) {
            return;
        }
        var watching = watching(ids);
        var rows = views.rows(ids).stream().collect(Collectors.toMap(ChatRow::id, Function.identity()));
        var messages = messagesFor(watching);
        rows.values().forEach(this::tellOwner);
        watching.forEach(one -> tellWatcher(one, rows, messages));
        rows.values().forEach(this::tellFormerOwners);
    }

    private List<Watching> watching(Set<Long> ids) {
        return sockets.having(ids).stream()
                .map(socket -> new Watching(socket, socket.watching(ids)))
                .filter(one -> !one.told().isEmpty())
                .toList();
    }

    /** The owner's pages that have the conversation closed get the row alone. */
    private void tellOwner(ChatRow row) {
        if (row.owner() != null && row.status() == ChatStatus.IN_PROGRESS) {
            for (var socket : sockets.of(row.owner().id())) {
                socket.list(row.id(), row.changeNo());
                if (!socket.watches(row.id())) {
                    socket.send(new LiveFrame.Chat(row, List.of(), null));
                }
            }
        }
    }

    private void tellWatcher(Watching one, Map<Long, ChatRow> rows, Map<Long, List<Message>> messages) {
        var agent = one.socket().agentId();
        var others = one.told().keySet().stream()
                .filter(id -> rows.containsKey(id) && !isInProgressOf(rows.get(id), agent))
                .toList();
        var readable = rights.readable(others, agent);
        one.told().forEach((id, told) -> {
            var row = rows.get(id);
            if (row == null) {
                showAway(one.socket(), id, "There is no such chat.");
            } else if (!isInProgressOf(row, agent) && !readable.contains(id)) {
                showAway(one.socket(), id, whyGone(row));
            } else if (one.socket().stillAt(id, told)) {
                tellOpen(one.socket(), row, told, messages.getOrDefault(id, List.of()));
            }
        });
    }

    private void tellOpen(LiveSocket socket, ChatRow row, long told, List<Message> changes) {
        var news = told == 0
                ? views.last(row.id(), LAST_MESSAGES)
                : changes.stream().filter(message -> message.changeNo() > told).toList();
        var newest = news.stream().mapToLong(Message::changeNo).max().orElse(0);
        socket.told(row.id(), told, Math.max(row.changeNo(), newest));
        socket.send(new LiveFrame.Chat(row, news, told));
    }

    private void tellFormerOwners(ChatRow row) {
        for (var socket : sockets.having(row.id())) {
            if (socket.lists(row.id()) && !isInProgressOf(row, socket.agentId())) {
                socket.unlist(row.id());
                if (!socket.watches(row.id())) {
                    socket.send(new LiveFrame.Gone(row.id(), null));
                }
            }
        }
    }

    private Map<Long, List<Message>> messagesFor(Collection<Watching> watching) {
        var lowest = new HashMap<Long, Long>();
        watching.forEach(one -> one.told().forEach((id, told) -> {
            if (told > 0) {
                lowest.merge(id, told, Math::min);
            }
        }));
        return views.changedAfter(lowest).stream().collect(Collectors.groupingBy(Message::chatId));
    }

    private static void showAway(LiveSocket socket, long id, String sentence) {
        socket.unwatch(id);
        socket.unlist(id);
        socket.send(new LiveFrame.Gone(id, sentence));
    }

    private static boolean isInProgressOf(@Nullable ChatRow row, long agentId) {
        return row != null
                && row.status() == ChatStatus.IN_PROGRESS
                && row.owner() != null
                && row.owner().id() == agentId;
    }

    private static String whyGone(ChatRow row) {
        if (row.status() == ChatStatus.IN_PROGRESS && row.owner() != null) {
            return row.owner().name() + " took this chat.";
        }
        if (row.offer() != null) {
            return "This chat is offered to " + row.offer().agent().name() + ".";
        }
        return row.status().unfinished() ? "This chat is no longer yours to see." : "This chat has ended.";
    }
}
