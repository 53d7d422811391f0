import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

interface DayFieldProps {
  label: string;
  day: string | undefined;
  earliest?: string;
  latest?: string;
  onChange: (day: string | undefined) => void;
}

/** A day of the calendar; while its year is still being typed nothing is asked for. */
export function DayField({ label, day, earliest, latest, onChange }: DayFieldProps) {
  const [text, setText] = useState(day ?? '');
  useEffect(() => setText(day ?? ''), [day]);
  const changeSoon = useDebouncedCallback((given: string) => {
    if (given === '') onChange(undefined);
    else if (given >= '2000') onChange(given);
  }, 300);
  return (
    <TextInput
      type="date"
      label={label}
      value={text}
      min={earliest}
      max={latest}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        changeSoon(value);
      }}
    />
  );
}
