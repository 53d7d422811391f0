export type Receive = 'POLLING' | 'WEBHOOK';

const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a new bot starts with: Telegram can only call an https address, and never the machine one sits at. */
export function likelyReceive(page: Pick<Location, 'protocol' | 'hostname' | 'origin'>): {
  receive: Receive;
  publicAddress: string;
} {
  const reachable = page.protocol === 'https:' && !OWN_MACHINE.has(page.hostname);
  return reachable
    ? { receive: 'WEBHOOK', publicAddress: page.origin }
    : { receive: 'POLLING', publicAddress: '' };
}
