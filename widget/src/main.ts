import type { Details } from './core/visitor';
import { type Running, start } from './start';

/** What the page around the chat may do with it. */
export interface ParleyApi {
  open(): void;
  close(): void;
  setVisitor(details: Details): void;
}

declare global {
  interface Window {
    Parley?: ParleyApi;
  }
}

/** Only known while the script runs for the first time. */
const script = document.currentScript as HTMLScriptElement | null;

function begin(): void {
  const key = script?.dataset.channel;
  if (script === null || !key || window.Parley) {
    return void console.info(
      'Parley: no chat is shown: data-channel is missing, or the script is here twice.',
    );
  }
  const running = bodyReady().then(() => start(new URL(script.src).origin, key));
  // Calls made before the chat is there are done when it is; without a chat they do nothing.
  const soon = (act: (running: Running) => void) => void running.then((it) => it && act(it));
  window.Parley = {
    open: () => soon(({ widget }) => widget.open()),
    close: () => soon(({ widget }) => widget.close()),
    setVisitor: (details) =>
      soon(({ conversation, widget }) => {
        conversation.visitor.introduce(details);
        widget.render();
      }),
  };
}

function bodyReady(): Promise<void> {
  if (document.body) return Promise.resolve();
  return new Promise((done) => document.addEventListener('DOMContentLoaded', () => done(), { once: true }));
}

begin();
