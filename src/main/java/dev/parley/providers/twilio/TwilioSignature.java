package dev.parley.providers.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves that a call is Twilio's: an HMAC over the address it called and all parameters, those that are new tomorrow too
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-security).
 */
final class TwilioSignature {
    private TwilioSignature() {}

    /** Whether the signature is that of a call at the address, its query included. Takes as long whatever is wrong. */
    static boolean fits(String authToken, String address, TwilioForm form, String signature) {
        var fits = false;
        for (var one : withAndWithoutPort(address)) {
            fits |= MessageDigest.isEqual(
                    of(authToken, one, form).getBytes(StandardCharsets.UTF_8),
                    signature.getBytes(StandardCharsets.UTF_8));
        }
        return fits;
    }

    static String of(String authToken, String address, TwilioForm form) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((address + form.signed()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Twilio signs some addresses with their port and some without, as its own libraries allow for. */
    private static LinkedHashSet<String> withAndWithoutPort(String address) {
        var uri = URI.create(address.contains("?") ? address.substring(0, address.indexOf('?')) : address);
        var both = new LinkedHashSet<String>();
        both.add(address);
        var host = uri.getScheme() + "://" + uri.getHost();
        if (uri.getPort() < 0) {
            both.add(host + (uri.getScheme().equals("https") ? ":443" : ":80") + address.substring(host.length()));
        } else {
            both.add(host + address.substring((host + ":" + uri.getPort()).length()));
        }
        return both;
    }
}
