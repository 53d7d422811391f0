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

/** Users and roles over HTTP. */
@RestController
class UserController {
    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    @GetMapping("/api/users")
    @Needs(MANAGE_USERS)
    List<User> all() {
        return users.all();
    }

    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(MANAGE_USERS)
    User add(@Valid @RequestBody UserForm form) {
        return users.add(form);
    }

    @PutMapping("/api/users/{id}")
    @Needs(MANAGE_USERS)
    User change(@PathVariable long id, @Valid @RequestBody UserForm form) {
        return users.change(id, form);
    }

    @GetMapping("/api/roles")
    @Needs({MANAGE_USERS, MANAGE_CHATS})
    List<Role> roles() {
        return users.roles();
    }

    @GetMapping("/api/agents")
    @Needs({MANAGE_CHATS, SUPERVISE})
    List<UserRef> agents() {
        return users.agents();
    }
}
