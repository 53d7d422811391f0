import { Text, type TextProps } from '@mantine/core';
import classes from './name-text.module.css';

interface NameTextProps extends TextProps {
  children: string;
}

/** Something a person typed: cut with an ellipsis, whole as the title, safe in either writing direction. */
export function NameText({ children, ...text }: NameTextProps) {
  return (
    <Text
      component="bdi"
      dir="auto"
      truncate
      title={children}
      display="block"
      className={classes.name}
      {...text}
    >
      {children}
    </Text>
  );
}
