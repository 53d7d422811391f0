package dev.parley.providers.whatsapp;

import dev.parley.channels.Channel;
import dev.parley.contacts.ChannelKind;
import dev.parley.providers.PayloadReader;
import dev.parley.providers.meta.MetaUnits;
import org.springframework.stereotype.Component;

/** Reads what WhatsApp delivers, as all kinds of Meta are read. */
@Component
class WhatsAppReader implements PayloadReader {
    private final MetaUnits units;

    WhatsAppReader(MetaUnits units) {
        this.units = units;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public Payload read(Channel channel, byte[] raw) {
        return units.read(channel, raw);
    }
}
