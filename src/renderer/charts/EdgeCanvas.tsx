import { useEffect, useRef } from 'react';
import type { BetweenPicture } from '../../shared/pictures/betweenLayout.ts';

/** Very many lines, painted beneath the people: thousands of SVG lines would make every movement stumble. */
export function EdgeCanvas({ picture }: { picture: BetweenPicture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    paint(element, picture);
    const theme = matchMedia('(prefers-color-scheme: dark)');
    const again = () => paint(element, picture);
    theme.addEventListener('change', again);
    return () => theme.removeEventListener('change', again);
  }, [picture]);
  return <canvas ref={canvas} className="map-edges" aria-hidden="true" />;
}

function paint(canvas: HTMLCanvasElement, { edges, width, height }: BetweenPicture): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const scale = (canvas.clientWidth / width) * globalThis.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  pen.scale(scale, scale);
  pen.strokeStyle = getComputedStyle(canvas).color;
  // The more lines, the fainter each, so that the whole stays as dark.
  pen.globalAlpha = Math.max(0.1, Math.min(0.4, 400 / edges.length));
  for (const { x1, y1, x2, y2, width: lineWidth, isDrawn } of edges) {
    pen.beginPath();
    pen.setLineDash(isDrawn ? [5, 4] : []);
    pen.lineWidth = lineWidth;
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }
}
