/** The same words as in the style sheet: there the panel covers the page. */
const SMALL = '(max-width: 480px), (max-height: 480px)';

export function isFullScreen(): boolean {
  return matchMedia(SMALL).matches;
}

/** Keeps a full-screen panel above the phone's keyboard, which covers the page without resizing it. */
export function followKeyboard(panel: HTMLElement): void {
  const view = window.visualViewport;
  if (!view) return;
  const place = () => {
    const pinched = view.scale > 1.01;
    const fitted = isFullScreen() && !pinched;
    panel.style.height = fitted ? `${view.height}px` : '';
    panel.style.top = fitted ? `${view.offsetTop}px` : '';
  };
  view.addEventListener('resize', place);
  view.addEventListener('scroll', place);
  place();
}

/** With the page covered, Tab stays in the dialog. */
export function keepFocusIn(panel: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || !isFullScreen()) return;
  const focusable = [
    ...panel.querySelectorAll<HTMLElement>('button, a[href], textarea, input, summary, [tabindex="0"]'),
  ].filter((element) => element.tabIndex >= 0 && element.getClientRects().length > 0);
  const edge = event.shiftKey ? focusable[0] : focusable.at(-1);
  const other = event.shiftKey ? focusable.at(-1) : focusable[0];
  if (edge === undefined || !edge.matches(':focus')) return;
  event.preventDefault();
  other?.focus();
}
