import { useState } from 'react';
import classes from './face.module.css';

/** Calm pairs of ground and text, chosen by the name. */
const TONES = 8;

interface FaceProps {
  name: string;
  /** Where the picture is; without one, or as long as it does not come, the initials stand there. */
  picture?: string | null;
  size: number;
}

/** A person's picture or initials in a circle; only decoration, the name stands beside it. */
export function Face({ name, picture = null, size }: FaceProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const tone = [...name].reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997,
    7,
  );
  return (
    <span
      className={classes.face}
      data-tone={tone % TONES}
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      aria-hidden="true"
    >
      {initials(name)}
      {picture !== null && picture !== broken && (
        <img
          className={classes.picture}
          src={picture}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBroken(picture)}
        />
      )}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letter = (word = '') => [...word][0] ?? '';
  return (letter(first) + letter(last)).toLocaleUpperCase() || '?';
}
