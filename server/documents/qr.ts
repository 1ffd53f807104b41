import { renderSVG } from 'uqr';

/** A QR code as a drawing; the quiet zone that scanners need is part of it. */
export function qrSvg(text: string): string {
  return renderSVG(text, { ecc: 'M', border: 2, pixelSize: 4 });
}
