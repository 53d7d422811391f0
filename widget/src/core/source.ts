/** Origin and path only: queries and fragments of shops carry log-in links, baskets and search words. */
export function withoutSecrets(address: string): string | undefined {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) ? url.origin + url.pathname : undefined;
  } catch {
    return undefined;
  }
}
