import type { BrowserContext } from 'playwright-core';
import type { Network } from './network';

export const CUT = 30_000;
/** A silent connection is found dead by its missing answer, which takes a while. */
export const NOTICED_WITHIN = 75_000;

interface Cut {
  how: string;
  cut(network: Network, device: BrowserContext): Promise<void>;
  mend(network: Network, device: BrowserContext): Promise<void>;
}

export const CUTS: readonly Cut[] = [
  {
    how: 'torn, and the browser knows it',
    async cut(network, device) {
      network.breaks();
      await device.setOffline(true);
    },
    async mend(network, device) {
      network.comesBack();
      await device.setOffline(false);
    },
  },
  {
    how: 'silent, with every connection left open',
    cut: async (network) => network.fallsSilent(),
    mend: async (network) => network.comesBack(),
  },
];
