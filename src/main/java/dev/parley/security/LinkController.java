package dev.parley.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations and password links over HTTP. */
@RestController
class LinkController {
    private static final String LINK = "whoever has the link has no password yet; its 256 random bits are the right";
    private final Links links;
    private final LogIn logIn;

    record NewPassword(
            @NotNull(message = "Please choose a password.")
            @Size(min = 10, max = 200, message = "A password has 10 to 200 characters.")
            String password) {}

    LinkController(Links links, LogIn logIn) {
        this.links = links;
        this.logIn = logIn;
    }

    @GetMapping("/api/links/{token}")
    @Open(because = LINK)
    LinkView look(@PathVariable String token, HttpServletRequest request) {
        logIn.mayTry(request.getRemoteAddr());
        return links.find(token);
    }

    @PostMapping("/api/links/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Open(because = LINK)
    void use(@PathVariable String token, @Valid @RequestBody NewPassword form, HttpServletRequest request) {
        logIn.newPassword(token, form.password(), request.getRemoteAddr());
    }
}
