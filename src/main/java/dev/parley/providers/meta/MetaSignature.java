package dev.parley.providers.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How Meta and we prove ourselves to each other: by the app's secret (webhooks: X-Hub-Signature-256; calls: appsecret_proof). */
final class MetaSignature {
    private static final String PREFIX = "sha256=";

    private MetaSignature() {}

    /** Whether the header was made of exactly these bytes by somebody who knows the app's secret. In constant time. */
    static boolean proves(String header, byte[] raw, String appSecret) {
        var expected = PREFIX + hex(raw, appSecret);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), header.getBytes(StandardCharsets.US_ASCII));
    }

    /** What goes with each call beside the token. */
    static String proof(MetaAccount account) {
        return hex(account.token().getBytes(StandardCharsets.UTF_8), account.appSecret());
    }

    private static String hex(byte[] what, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
