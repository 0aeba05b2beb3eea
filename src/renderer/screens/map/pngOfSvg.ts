/** Twice the size of the screen's pixels, so that names are sharp on paper. */
const sharpness = 2;

/** An SVG that needs nothing else, painted as PNG. Throws when the browser cannot paint it. */
export async function pngOfSvg(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
    if (blob === null) throw new Error('The picture could not be made.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
