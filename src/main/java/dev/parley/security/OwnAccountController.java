package dev.parley.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What users do to their own account over HTTP: password and second factor. */
@RestController
class OwnAccountController {
    private final LogIn logIn;
    private final Users users;
    private final SecondFactors secondFactors;

    record OwnPassword(
            @NotNull(message = "Please give your present password.") @Size(max = 200)
            String current,

            @NotNull(message = "Please choose a password.")
            @Size(min = 10, max = 200, message = "A password has 10 to 200 characters.")
            String password) {}

    record PasswordAgain(
            @NotNull(message = "Please give your password.") @Size(max = 200)
            String password) {}

    record SecondFactorCode(
            @NotNull(message = "Please type the code of your app.") @Size(max = 50)
            String code) {}

    record RecoveryCodes(List<String> codes) {}

    OwnAccountController(LogIn logIn, Users users, SecondFactors secondFactors) {
        this.logIn = logIn;
        this.users = users;
        this.secondFactors = secondFactors;
    }

    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs({})
    void changePassword(@Valid @RequestBody OwnPassword form, Caller me, HttpServletRequest request) {
        logIn.again(me, form.current(), "current");
        users.changeOwnPassword(form.password(), me, request.getSession().getId());
    }

    @PostMapping("/api/me/second-factor")
    @Needs({})
    SecondFactorStart startSecondFactor(@Valid @RequestBody PasswordAgain form, Caller me) {
        logIn.again(me, form.password(), "password");
        return secondFactors.start(me);
    }

    @PutMapping("/api/me/second-factor")
    @Needs({})
    RecoveryCodes confirmSecondFactor(@Valid @RequestBody SecondFactorCode form, Caller me) {
        return new RecoveryCodes(logIn.confirm(me, form.code()));
    }

    @PostMapping("/api/me/second-factor/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs({})
    void switchOffSecondFactor(@Valid @RequestBody PasswordAgain form, Caller me) {
        logIn.again(me, form.password(), "password");
        secondFactors.off(me.id(), me);
    }
}
