import type { MouseEvent } from 'react';

/**
 * For the buttons of a form. A field that is left is checked, and what it is told then would push the button away from under the
 * press, which would be lost. So pressing a button leaves no field.
 */
export const keepFocus = (event: MouseEvent) => event.preventDefault();
