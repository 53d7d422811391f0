import { encode } from 'uqr';
import classes from './second-factor.module.css';

interface QrCodeProps {
  text: string;
  /** What it is, for who cannot see it. */
  label: string;
}

const BORDER = 3;

/** A text as a QR code. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = encode(text, { border: BORDER });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classes.code}
    >
      <path d={squares.join('')} fill="currentColor" />
    </svg>
  );
}
