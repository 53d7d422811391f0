package dev.parley.providers.messenger;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.PayloadReader;
import dev.parley.providers.meta.MetaUnits;
import org.springframework.stereotype.Component;

/** Reads what Messenger delivers, as all kinds of Meta are read. */
@Component
class MessengerReader implements PayloadReader {
    private final MetaUnits units;

    MessengerReader(MetaUnits units) {
        this.units = units;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    public Payload read(Channel channel, byte[] raw) {
        return units.read(channel, raw);
    }
}
