package dev.parley.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only if its endpoint names what it needs and the caller has it; an endpoint that names nothing is shut. */
@Component
class NeedsInterceptor implements HandlerInterceptor {
    static final String CALLER = NeedsInterceptor.class.getName() + ".caller";
    private final CallerLookup callers;

    NeedsInterceptor(CallerLookup callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method) || method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        var caller = callers.of(request)
                .orElseThrow(() -> SecurityProblem.NOT_LOGGED_IN.with("Your session has ended. Please log in."));
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null || !mayPass(caller, needs.value())) {
            throw SecurityProblem.FORBIDDEN.with(
                    "You do not have the right to do this. An administrator can give it to you.");
        }
        request.setAttribute(CALLER, caller);
        return true;
    }

    private static boolean mayPass(Caller caller, Permission[] needed) {
        return needed.length == 0 || Arrays.stream(needed).anyMatch(caller::may);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.parley.");
    }
}
