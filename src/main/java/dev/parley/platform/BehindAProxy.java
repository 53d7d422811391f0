package dev.parley.platform;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Believes X-Forwarded-For and X-Forwarded-Proto of configured proxies, and of nobody else. */
@Component
class BehindAProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ProxySettings settings;

    BehindAProxy(ProxySettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(settings.addresses());
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }
}
