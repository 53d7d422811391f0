package dev.parley.security;

/** What an authenticator app is given: the secret in Base32, and the same as an address that a QR code holds. */
record SecondFactorStart(String secret, String uri) {}
