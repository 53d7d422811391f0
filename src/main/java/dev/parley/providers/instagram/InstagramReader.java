package dev.parley.providers.instagram;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.PayloadReader;
import dev.parley.providers.meta.MetaUnits;
import org.springframework.stereotype.Component;

/** Reads what Instagram delivers, as all kinds of Meta are read. */
@Component
class InstagramReader implements PayloadReader {
    private final MetaUnits units;

    InstagramReader(MetaUnits units) {
        this.units = units;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    public Payload read(Channel channel, byte[] raw) {
        return units.read(channel, raw);
    }
}
