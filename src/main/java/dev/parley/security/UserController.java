package dev.parley.security;

import static dev.parley.security.Permission.MANAGE_CHATS;
import static dev.parley.security.Permission.MANAGE_USERS;
import static dev.parley.security.Permission.SUPERVISE;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users over HTTP. */
@RestController
class UserController {
    private final Users users;
    private final Links links;
    private final SecondFactors secondFactors;

    UserController(Users users, Links links, SecondFactors secondFactors) {
        this.users = users;
        this.links = links;
        this.secondFactors = secondFactors;
    }

    @GetMapping("/api/users")
    @Needs(MANAGE_USERS)
    List<User> all() {
        return users.all();
    }

    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(MANAGE_USERS)
    User add(@Valid @RequestBody UserForm form, Caller me) {
        return users.add(form, me);
    }

    @PutMapping("/api/users/{id}")
    @Needs(MANAGE_USERS)
    User change(@PathVariable long id, @Valid @RequestBody UserForm form, Caller me) {
        return users.change(id, form, me);
    }

    @PostMapping("/api/users/{id}/link")
    @Needs(MANAGE_USERS)
    UserLink link(@PathVariable long id, Caller me) {
        return links.make(id, me);
    }

    @PostMapping("/api/users/{id}/second-factor/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(MANAGE_USERS)
    void switchOffSecondFactorOf(@PathVariable long id, Caller me) {
        secondFactors.off(id, me);
    }

    @PostMapping("/api/users/{id}/sessions/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(MANAGE_USERS)
    void endSessions(@PathVariable long id, Caller me) {
        users.endSessions(id, me);
    }

    @GetMapping("/api/agents")
    @Needs({MANAGE_CHATS, SUPERVISE})
    List<UserRef> agents() {
        return users.agents();
    }
}
