/** Pictures are made anew at this width and height: small, and without what a camera notes beside them. */
const sidePixels = 256;
const quality = 0.85;

/** The middle square of an image file as a small JPEG in base64. Throws where the file is no image. */
export async function smallJpeg(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const side = Math.min(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = sidePixels;
  canvas.height = sidePixels;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This page cannot draw.');
  // What is see-through would become black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, sidePixels, sidePixels);
  const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
  context.drawImage(bitmap, left, top, side, side, 0, 0, sidePixels, sidePixels);
  bitmap.close();
  return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
}
