package dev.parley.provision;

import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Applies the configuration file before the server takes its first request. */
@Component
class ProvisionAtStart implements SmartInitializingSingleton {
    private final ProvisionSettings settings;
    private final Provision provision;

    ProvisionAtStart(ProvisionSettings settings, Provision provision) {
        this.settings = settings;
        this.provision = provision;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var path = settings.provision();
        var variables = new Variables(System::getenv);
        provision.apply(
                path == null || path.isBlank()
                        ? ProvisionFile.none()
                        : ProvisionFile.read(Path.of(path.strip()), variables));
    }
}
