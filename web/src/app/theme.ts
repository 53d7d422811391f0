import { createTheme } from '@mantine/core';

/** What is typed decides the direction; `dir` as a property would only reach the wrapper. */
const typed = { attributes: { input: { dir: 'auto' } } };

/** Calm and dense: one quiet accent, 14 px text, small corners. */
export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    lagoon: [
      '#effaf8',
      '#d5f2ee',
      '#a9e4dc',
      '#76d1c6',
      '#46b8ac',
      '#279d92',
      '#18837a',
      '#0f6f68',
      '#105955',
      '#0e4a46',
    ],
  },
  fontFamily:
    'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SFMono-Regular", "Cascadia Code", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    sizes: { h3: { fontSize: '1.3rem' }, h4: { fontSize: '1.05rem' } },
  },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Named, not imported, so that each comes with the page that uses it.
    Textarea: { defaultProps: typed },
    TextInput: { defaultProps: typed },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});
