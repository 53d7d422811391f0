package dev.parley.security;

import static dev.parley.security.Permission.MANAGE_CHATS;
import static dev.parley.security.Permission.MANAGE_USERS;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles over HTTP. */
@RestController
class RoleController {
    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/api/roles")
    @Needs({MANAGE_USERS, MANAGE_CHATS})
    List<Role> roles() {
        return roles.all();
    }

    @PostMapping("/api/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(MANAGE_USERS)
    Role addRole(@Valid @RequestBody RoleForm form, Caller me) {
        return roles.add(form, me);
    }

    @PutMapping("/api/roles/{id}")
    @Needs(MANAGE_USERS)
    Role changeRole(@PathVariable long id, @Valid @RequestBody RoleForm form, Caller me) {
        return roles.change(id, form, me);
    }

    @DeleteMapping("/api/roles/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(MANAGE_USERS)
    void deleteRole(@PathVariable long id, Caller me) {
        roles.delete(id, me);
    }
}
