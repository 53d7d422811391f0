package dev.parley.routing;

import dev.parley.chats.ChatAccess;
import dev.parley.chats.ChatViews;
import dev.parley.security.Caller;
import dev.parley.security.UserRef;
import dev.parley.security.Users;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to who could get a chat: the members of its queue, and how each stands now. */
@Service
public class Colleagues {
    private final ChatAccess access;
    private final ChatViews views;
    private final MemberStore members;
    private final Circumstances circumstances;
    private final Users users;

    /** A member of the chat's queue; the state says whether they could take it now. */
    public record Colleague(long id, String name, Verdict state) {}

    Colleagues(ChatAccess access, ChatViews views, MemberStore members, Circumstances circumstances, Users users) {
        this.access = access;
        this.views = views;
        this.members = members;
        this.circumstances = circumstances;
        this.users = users;
    }

    /** Who could get the chat, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> of(long chatId, Caller me) {
        access.mustRead(chatId, me);
        var queue = views.row(chatId).queue().id();
        var moment = circumstances.now();
        var states = members
                .members(List.of(queue), moment.defaultLimit(), moment.seenSince())
                .getOrDefault(queue, List.of())
                .stream()
                .collect(Collectors.toMap(Candidate::agentId, Function.identity()));
        return users.agents().stream()
                .filter((UserRef user) -> states.containsKey(user.id()))
                .map(user -> new Colleague(
                        user.id(),
                        user.name(),
                        Objects.requireNonNull(states.get(user.id())).verdict()))
                .toList();
    }
}
