const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** The host name in whatever was pasted: "https://Shop.example/cart" gives "shop.example". */
export function hostOf(typed: string): string {
  const text = typed.trim();
  try {
    return new URL(text.includes('://') ? text : `https://${text}`).hostname;
  } catch {
    return text;
  }
}

export const isHost = (text: string) => HOST.test(text);

/** Whether the text is exactly an origin: scheme, host, perhaps a port, nothing after. */
export function isOrigin(text: string): boolean {
  try {
    const { protocol, origin } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && origin === text;
  } catch {
    return false;
  }
}

/** A trailing slash or capitals are forgiven: "https://Shop.example/" gives "https://shop.example". */
export function originOf(typed: string): string {
  const text = typed.trim();
  try {
    const { origin, pathname, search, hash } = new URL(text);
    return pathname === '/' && search === '' && hash === '' && origin !== 'null' ? origin : text;
  } catch {
    return text;
  }
}
