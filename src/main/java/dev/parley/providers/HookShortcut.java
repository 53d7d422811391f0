package dev.parley.providers;

import dev.parley.platform.BodyLimit;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Leads providers' calls straight to their endpoints. They come by the thousand and prove themselves to the endpoint, so nothing of
 * what stands before a page's request concerns them: no session, no form, no search among all endpoints. An endpoint is declared as
 * any other, {@code POST /hooks/NAME/{key}}, and takes the key, the request and, if it answers with a body, the response.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HookShortcut implements Filter {
    private static final Pattern ENDPOINT = Pattern.compile("(/hooks/[a-z]+/)\\{key}");
    private final RequestMappingHandlerMapping endpoints;
    private final HandlerExceptionResolver problems;
    private volatile @Nullable Map<String, HandlerMethod> hooks;

    HookShortcut(
            @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.endpoints = endpoints;
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var call = (HttpServletRequest) request;
        var path = call.getRequestURI();
        var hook = path.startsWith("/hooks/") && call.getMethod().equals("POST")
                ? hooks().get(path.substring(0, path.lastIndexOf('/') + 1))
                : null;
        if (hook == null) {
            chain.doFilter(request, response);
        } else {
            answer(hook, path.substring(path.lastIndexOf('/') + 1), call, (HttpServletResponse) response);
        }
    }

    private void answer(HandlerMethod hook, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var delivery = BodyLimit.delivery(request);
            if (hook.getMethod().getParameterCount() == 2) {
                hook.getMethod().invoke(hook.getBean(), key, delivery);
            } else {
                hook.getMethod().invoke(hook.getBean(), key, delivery, response);
            }
        } catch (InvocationTargetException e) {
            tell(hook, e.getCause() instanceof Exception cause ? cause : e, request, response);
        } catch (Exception e) {
            tell(hook, e, request, response);
        }
    }

    /** As every endpoint tells its problems. */
    private void tell(HandlerMethod hook, Exception problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (problem instanceof IOException gone) {
            throw gone;
        }
        if (problems.resolveException(request, response, hook, problem) == null) {
            throw new ServletException(problem);
        }
    }

    private Map<String, HandlerMethod> hooks() {
        var known = hooks;
        if (known == null) {
            var found = new HashMap<String, HandlerMethod>();
            endpoints
                    .getHandlerMethods()
                    .forEach((mapping, method) -> mapping.getPatternValues().forEach(pattern -> {
                        var endpoint = ENDPOINT.matcher(pattern);
                        if (endpoint.matches()
                                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                            ReflectionUtils.makeAccessible(method.getMethod());
                            found.put(endpoint.group(1), method.createWithResolvedBean());
                        }
                    }));
            hooks = known = Map.copyOf(found);
        }
        return known;
    }
}
