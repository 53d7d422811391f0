import type { MouseEvent } from 'react';

/** Leaves no field yet: see {@link press}. */
export const keepFocus = (event: MouseEvent) => event.preventDefault();

/**
 * For the button that sends a form. A field that is left is checked, and what it is told then would push the button away from under
 * the press, which would be lost. So the field is left when the press is over, just before the form is sent.
 */
export const press = {
  onMouseDown: keepFocus,
  onClick: (event: MouseEvent<HTMLElement>) => {
    const byMouse = event.detail > 0;
    if (byMouse) event.currentTarget.focus();
  },
};
