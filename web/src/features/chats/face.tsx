import classes from './face.module.css';

/** Calm pairs of ground and text, chosen by the name. */
const TONES = 8;

/** A person's initials in a circle; only decoration, the name stands beside it. */
export function Face({ name, size }: { name: string; size: number }) {
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
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letter = (word = '') => [...word][0] ?? '';
  return (letter(first) + letter(last)).toLocaleUpperCase() || '?';
}
