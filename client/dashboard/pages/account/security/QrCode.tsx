import type { JSX } from 'solid-js';
import { encode } from 'uqr';

/** Drawn as an element, so that no picture has to be allowed. Black on white in every theme: cameras need it. */
export function QrCode(props: { text: string; label: string }): JSX.Element {
  const code = () => encode(props.text, { ecc: 'M', border: 3 });
  const path = () =>
    code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${code().size} ${code().size}`} role="img" aria-label={props.label}>
      <path class="qr-dark" d={path()} shape-rendering="crispEdges" />
    </svg>
  );
}
