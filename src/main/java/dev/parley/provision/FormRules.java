package dev.parley.provision;

import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** The rules that hold for the forms of the page hold for the file. */
@Component
class FormRules {
    private final Validator validator;

    FormRules(Validator validator) {
        this.validator = validator;
    }

    void check(Object form, Item item) {
        validator
                .validate(form)
                .forEach(wrong -> item.wrong(wrong.getPropertyPath().toString(), wrong.getMessage()));
    }
}
