import '@/lib/zod-without-eval';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Parts of a page are fetched when they are first shown; a busy machine needs its time for that.
configure({ asyncUtilTimeout: 5_000 });

// What jsdom lacks and the components ask for.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver ??= NoResizes;

class NoSightings extends NoResizes {}
window.IntersectionObserver ??= NoSightings as unknown as typeof IntersectionObserver;
// A text field that grows waits for the fonts.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  // What was told outlives the page that told it.
  notifications.clean();
  notifications.cleanQueue();
  vi.unstubAllGlobals();
  localStorage.clear();
});
