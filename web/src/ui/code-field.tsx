import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef } from 'react';

export interface CodeFieldProps extends TextInputProps {
  /** Six digits, for which a phone shows its keys for numbers; else letters, too. */
  digits?: boolean;
}

/** A code that works once; after a wrong one the next can be typed at once. */
export function CodeField({ digits = true, ...props }: CodeFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.error) input.current?.focus();
  }, [props.error]);
  return (
    <TextInput
      ref={input}
      inputMode={digits ? 'numeric' : 'text'}
      autoComplete={digits ? 'one-time-code' : 'off'}
      autoCapitalize="off"
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: 2 } }}
      {...props}
    />
  );
}
