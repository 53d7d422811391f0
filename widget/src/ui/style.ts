import base from './base.css?inline';
import composer from './composer.css?inline';
import panel from './panel.css?inline';
import thread from './thread.css?inline';

const css = base + panel + thread + composer;

/** A constructed sheet is allowed even where the page's content security policy forbids style elements. */
export function addStyle(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
