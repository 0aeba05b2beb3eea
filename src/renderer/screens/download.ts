/** Hands a file called `fileName` to the system's own "save"; the link is gone right after. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function downloadBase64(base64: string, fileName: string, mediaType: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
  downloadBlob(new Blob([bytes], { type: mediaType }), fileName);
}
